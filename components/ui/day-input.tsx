'use client';
import { CalendarDays } from 'lucide-react';
import { type ComponentProps, useRef, useState } from 'react';
import { formatDay } from '@/lib/domain/day';
import { parseDay } from '@/lib/domain/day-input';
import { Echo } from './echo';
import { IconButton } from './icon-button';
import { Input } from './input';

type DayInputProps = Omit<ComponentProps<typeof Input>, 'value' | 'defaultValue' | 'onChange' | 'type'> & {
  id: string;
  /** Today in Asia/Shanghai, from the server. */
  today: string;
  /** Which year a day without one belongs to: past for events, future for deadlines. */
  prefer?: 'past' | 'future' | undefined;
  defaultValue?: string | undefined;
  onText?: ((text: string) => void) | undefined;
};

function inWords(day: string): string {
  const weekday = formatDay(day, 'list').split(' ')[1];
  return `= ${formatDay(day, 'document')}${weekday ? `（${weekday}）` : ''}`;
}

/** Sends the text as it was typed; the server reads it again with the same rule. */
export function DayInput(props: DayInputProps) {
  const { id, today, prefer = 'past', defaultValue = '', onText, className, ...rest } = props;
  const [text, setText] = useState(defaultValue);
  const picker = useRef<HTMLInputElement>(null);
  const read = parseDay(text, { today, prefer });
  const day = read.ok ? read.day : null;
  const change = (next: string) => {
    setText(next);
    onText?.(next);
  };
  return (
    <div className={className}>
      <div className="relative">
        <Input
          placeholder="3.5、3月5日、明天、下周三"
          {...rest}
          id={id}
          value={text}
          onChange={event => change(event.target.value)}
          aria-describedby={[rest['aria-describedby'], `${id}-echo`].filter(Boolean).join(' ')}
          aria-invalid={rest['aria-invalid'] ?? (!read.ok || undefined)}
          className="pr-9 tabular-nums"
        />
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden
          value={day ?? ''}
          onChange={event => change(event.target.value)}
          className="pointer-events-none absolute right-0 bottom-0 h-8 w-8 opacity-0"
        />
        <span className="absolute inset-y-0 right-0 flex items-center">
          <IconButton
            label="打开日历"
            icon={<CalendarDays className="size-4" aria-hidden />}
            onClick={() => picker.current?.showPicker()}
          />
        </span>
      </div>
      {/* What the field says already is not said twice. */}
      <Echo id={`${id}-echo`} reason={read.ok || rest['aria-invalid'] ? null : read.reason}>
        {day && inWords(day)}
      </Echo>
    </div>
  );
}
