'use client';
import { useState } from 'react';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';

type TalkDayProps = {
  day: string;
  today: string;
  error: string | undefined;
  set: (name: string, text: string) => void;
};

/** The day of what happened: today, unless one says otherwise. */
export function TalkDay({ day, today, error, set }: TalkDayProps) {
  const [isAsked, setAsked] = useState(day !== '');
  if (!isAsked && !error) {
    return (
      <button
        type="button"
        onClick={() => setAsked(true)}
        className="inline-flex min-h-8 items-center text-note text-3 underline-offset-2 hover:text-1 hover:underline pointer-coarse:min-h-11"
      >
        发生在今天，改日期
      </button>
    );
  }
  return (
    <Field label="发生日期" error={error} className="w-44">
      {control => (
        <DayInput
          {...control}
          today={today}
          placeholder="不填即今天"
          defaultValue={day}
          onText={text => set('happenedOn', text)}
        />
      )}
    </Field>
  );
}
