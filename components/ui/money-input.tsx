'use client';
import { type ComponentProps, useState } from 'react';
import { formatMoney, formatWan, parseMoney } from '@/lib/domain/money';
import { Echo } from './echo';
import { Input } from './input';

type Unit = 'yuan' | 'wan' | 'yi';

type MoneyInputProps = Omit<ComponentProps<typeof Input>, 'value' | 'defaultValue' | 'onChange' | 'type'> & {
  id: string;
  /** The unit a bare number is read in; shown inside the field. */
  unit?: Unit | undefined;
  defaultValue?: string | undefined;
  onText?: ((text: string) => void) | undefined;
};

const unitNames: Record<Unit, string> = { yuan: '元', wan: '万元', yi: '亿元' };

function inWords(yuan: number): string {
  const short = formatMoney(yuan);
  if (!short.endsWith('亿元')) return `= ${short}`;
  return `= ${short}（${formatWan(yuan).replace(/\.00$/, '')}万元）`;
}

/** Sends the text as it was typed; the server reads it again with the same rule. */
export function MoneyInput({
  unit = 'wan',
  defaultValue = '',
  onText,
  id,
  className,
  ...rest
}: MoneyInputProps) {
  const [text, setText] = useState(defaultValue);
  const read = parseMoney(text, { unit });
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = rest;
  return (
    <div className={className}>
      <div className="relative">
        <Input
          {...rest}
          id={id}
          inputMode="decimal"
          value={text}
          onChange={event => {
            setText(event.target.value);
            onText?.(event.target.value);
          }}
          aria-describedby={[describedBy, `${id}-echo`].filter(Boolean).join(' ')}
          aria-invalid={invalid ?? (!read.ok || undefined)}
          className="pr-12 text-right tabular-nums"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-table text-3"
        >
          {unitNames[unit]}
        </span>
      </div>
      <Echo id={`${id}-echo`} reason={read.ok ? null : read.reason}>
        {read.ok && read.yuan !== null && inWords(read.yuan)}
      </Echo>
    </div>
  );
}
