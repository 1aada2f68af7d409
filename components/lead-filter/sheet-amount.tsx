'use client';
import { useId, useState } from 'react';
import { chooseIn, chosenOf, type FilterGroup, type LeadFilter } from '@/lib/domain/lead-filter';
import { parseMoney, WAN } from '@/lib/domain/money';
import { readYuanRange, writeYuanRange } from '@/lib/domain/yuan-range';
import { Field } from '../ui/field';
import { MoneyInput } from '../ui/money-input';

type SheetAmountProps = { draft: LeadFilter; group: FilterGroup; onDraft: (next: LeadFilter) => void };

const asTyped = (yuan: number | null): string =>
  yuan === null ? '' : yuan % WAN === 0 ? String(yuan / WAN) : `${yuan}元`;

/** 金额 from and to, typed as everywhere: 3亿, 5000万, or a bare number of 万元. */
export function SheetAmount({ draft, group, onDraft }: SheetAmountProps) {
  const id = useId();
  const [chosen = ''] = chosenOf(draft, 'amount', group);
  const range = readYuanRange(chosen);
  const [ends, setEnds] = useState({ from: asTyped(range?.from ?? null), to: asTyped(range?.to ?? null) });
  const [from, to] = [parseMoney(ends.from, { unit: 'wan' }), parseMoney(ends.to, { unit: 'wan' })];
  const crossed =
    from.ok && to.ok && from.yuan !== null && to.yuan !== null && from.yuan > to.yuan ? '上限低于下限' : null;
  const type = (next: typeof ends): void => {
    setEnds(next);
    const [low, high] = [parseMoney(next.from, { unit: 'wan' }), parseMoney(next.to, { unit: 'wan' })];
    if (!low.ok || !high.ok) return;
    if (low.yuan !== null && high.yuan !== null && low.yuan > high.yuan) return;
    const asks = low.yuan !== null || high.yuan !== null;
    onDraft(
      chooseIn(draft, 'amount', asks ? [writeYuanRange({ from: low.yuan, to: high.yuan })] : [], group),
    );
  };
  return (
    <fieldset className="border-b border-hairline py-3 last:border-0">
      <legend className="float-left text-body font-semibold">金额</legend>
      <div className="clear-both grid gap-x-3 pt-2 sm:grid-cols-2">
        <Field label="从（含）" id={`${id}-from`}>
          {control => (
            <MoneyInput
              {...control}
              aria-label="金额从"
              defaultValue={ends.from}
              onText={text => type({ ...ends, from: text })}
            />
          )}
        </Field>
        <Field label="到（含）" id={`${id}-to`} error={crossed}>
          {control => (
            <MoneyInput
              {...control}
              aria-label="金额到"
              defaultValue={ends.to}
              onText={text => type({ ...ends, to: text })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
