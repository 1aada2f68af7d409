'use client';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useState } from 'react';
import type { LedgerField } from '@/lib/domain/ledger/field';
import type { MendInput } from '@/lib/domain/ledger-input';
import { FILTER_NAMES, type RowFilter } from '@/lib/domain/ledger-wizard';
import type { Outcome } from '@/lib/domain/outcome';
import { Input } from '../ui/input';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type CellMendProps = {
  id: string;
  position: number;
  row: number;
  field: LedgerField;
  name: string;
  text: string;
  isMended: boolean;
  problem: string | null;
  mend: (input: MendInput) => Promise<Outcome<{ standing: Exclude<RowFilter, 'all'> }>>;
};

/** One cell: typed over, it is judged again as soon as it is left. */
export function CellMend({ id, position, row, field, name, text, isMended, problem, mend }: CellMendProps) {
  const router = useRouter();
  const inputId = useId();
  const [typed, setTyped] = useState(text);
  const { pending, send, message, errors } = useDeed(mend, ({ standing }) => {
    notify({
      message: `第 ${row} 行：${FILTER_NAMES[standing]}`,
      tone: standing === 'faulty' ? 'warn' : 'ok',
    });
    router.refresh();
  });
  const leave = () => {
    if (typed !== text && !pending) send({ id, position, field, text: typed });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape') setTyped(text);
  };
  const said = errors.text ?? message ?? problem;
  return (
    <div className="min-w-0">
      <label htmlFor={inputId} className="mb-1 block text-note text-2">
        {name}
        {isMended && <span className="ml-2 text-info">已修改</span>}
      </label>
      <Input
        id={inputId}
        value={typed}
        aria-invalid={said !== null || undefined}
        aria-describedby={said === null ? undefined : `${inputId}-said`}
        aria-busy={pending || undefined}
        onChange={event => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={press}
      />
      {said !== null && (
        <p id={`${inputId}-said`} className="mt-1 text-note text-danger">
          {said}
        </p>
      )}
    </div>
  );
}
