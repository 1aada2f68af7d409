'use client';
import { useId, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { parseDay } from '@/lib/domain/day-input';
import { spanOf } from '@/lib/domain/day-span';
import type { SpanParam } from '@/lib/domain/lead-condition';
import { chooseIn, chosenOf, type FilterGroup, type LeadFilter } from '@/lib/domain/lead-filter';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { SPAN_LABELS, spansOf } from './filter-facets';

type SheetSpanProps = {
  param: SpanParam;
  draft: LeadFilter;
  group: FilterGroup;
  today: Day;
  onDraft: (next: LeadFilter) => void;
};

const pillClass =
  'inline-flex min-h-8 items-center rounded-input border border-hairline px-2 text-table hover:bg-sunken ' +
  'aria-pressed:border-accent aria-pressed:bg-selected pointer-coarse:min-h-11 pointer-coarse:px-3';

/** A span of days: one that moves along with the day, or two typed ends, either of which may be left open. */
export function SheetSpan({ param, draft, group, today, onDraft }: SheetSpanProps) {
  const id = useId();
  const [chosen = ''] = chosenOf(draft, param, group);
  const [from = '', to = ''] = chosen.includes('~') ? chosen.split('~') : [];
  const [ends, setEnds] = useState({ from, to });
  const label = SPAN_LABELS[param];
  const choose = (span: string | null): void =>
    onDraft(chooseIn(draft, param, span === null ? [] : [span], group));
  const read = (text: string): Day | null | undefined => {
    const parsed = parseDay(text, { today, prefer: param === 'step' ? 'future' : 'past' });
    return parsed.ok ? parsed.day : undefined;
  };
  const type = (next: typeof ends): void => {
    setEnds(next);
    const [start, end] = [read(next.from), read(next.to)];
    // Half a date is not asked yet; its field says what is missing.
    if (start !== undefined && end !== undefined) choose(spanOf(start, end));
  };
  const start = read(ends.from);
  const end = read(ends.to);
  const crossed = start && end && start > end ? '结束日期早于开始日期' : null;
  return (
    <fieldset className="border-b border-hairline py-3 last:border-0">
      <legend className="float-left text-body font-semibold">{label}</legend>
      <div className="clear-both flex flex-wrap gap-1.5 pt-2">
        {spansOf(param).map(({ value, label: name }) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen === value}
            onClick={() => {
              setEnds({ from: '', to: '' });
              choose(chosen === value ? null : value);
            }}
            className={pillClass}
          >
            {name}
          </button>
        ))}
      </div>
      {/* A relative span empties the typed ends: the inputs begin anew. */}
      <div
        key={chosen.includes('~') || chosen === '' ? 'typed' : chosen}
        className="mt-2 grid gap-x-3 sm:grid-cols-2"
      >
        <Field label="从" id={`${id}-from`}>
          {control => (
            <DayInput
              {...control}
              today={today}
              aria-label={`${label}从`}
              defaultValue={ends.from}
              onText={text => type({ ...ends, from: text })}
            />
          )}
        </Field>
        <Field label="到" id={`${id}-to`} error={crossed}>
          {control => (
            <DayInput
              {...control}
              today={today}
              aria-label={`${label}到`}
              defaultValue={ends.to}
              onText={text => type({ ...ends, to: text })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
