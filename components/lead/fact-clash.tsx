'use client';
import type { ValueConflict } from '@/lib/domain/outcome';
import { Button } from '../ui/button';

type FactClashProps = { clash: ValueConflict; keepTheirs: () => void; takeMine: () => void };

/** Two people set the same field: both values, and the choice. */
export function FactClash({ clash, keepTheirs, takeMine }: FactClashProps) {
  return (
    <fieldset className="mt-1 rounded-card border border-warn bg-warn-tint p-2 text-left text-table">
      <legend className="sr-only">{clash.label}有两个值，请选择保留哪一个</legend>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        <dt className="text-warn">对方填</dt>
        <dd className="text-1">{clash.theirs}</dd>
        <dt className="text-warn">你填</dt>
        <dd className="text-1">{clash.yours}</dd>
      </dl>
      <div className="mt-2 flex gap-2">
        <Button size="sm" onClick={keepTheirs}>
          保留对方
        </Button>
        <Button size="sm" onClick={takeMine}>
          用我的
        </Button>
      </div>
    </fieldset>
  );
}
