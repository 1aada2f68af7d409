'use client';
import type { Outcome } from '@/lib/domain/outcome';
import { type FigureRow, TARGET_METRICS } from '@/lib/domain/target';
import type { SetTargetsInput } from '@/lib/domain/target-input';
import { FigureSheet } from './figure-sheet';

type Props = {
  year: number;
  sumLabel: string;
  rows: FigureRow[];
  save: (input: SetTargetsInput) => Promise<Outcome<{ count: number }>>;
};

export function TargetSheet({ year, sumLabel, rows, save }: Props) {
  return (
    <FigureSheet
      label={`${year}年目标`}
      sumLabel={sumLabel}
      rows={rows}
      metrics={TARGET_METRICS}
      isFrozen={false}
      save={cells => save({ year, cells })}
    />
  );
}
