'use client';
import { formatMonth } from '@/lib/domain/month';
import type { Outcome } from '@/lib/domain/outcome';
import { BASELINE_METRICS, type FigureRow } from '@/lib/domain/target';
import type { SetBaselinesInput } from '@/lib/domain/target-input';
import { Note } from '../ui/note';
import { FigureSheet } from './figure-sheet';

type Props = {
  month: string;
  sumLabel: string;
  rows: FigureRow[];
  isFrozen: boolean;
  save: (input: SetBaselinesInput) => Promise<Outcome<{ count: number }>>;
};

export function BaselineSheet({ month, sumLabel, rows, isFrozen, save }: Props) {
  const words = formatMonth(month);
  return (
    <div className="flex flex-col gap-3">
      <Note tone="info">
        {isFrozen
          ? `${words}已月结：下一年同月的“上年同期”取月结快照，这里不用填写。`
          : `填写${month.endsWith('-01') ? words : `${words.slice(0, 5)}1月至${words.slice(5)}`}的累计数，作为下一年同月月报的“上年同期”。`}
      </Note>
      <FigureSheet
        label={`${words}基数`}
        sumLabel={sumLabel}
        rows={rows}
        metrics={BASELINE_METRICS}
        isFrozen={isFrozen}
        save={cells => save({ month, cells })}
      />
    </div>
  );
}
