'use client';
import { RULE_NUMBERS, type RuleNumber, type RuleNumberKey } from '@/lib/domain/rule-settings';
import { formatCount } from '@/lib/format';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

type Props = { name: RuleNumberKey; value: number; error: string | undefined };

/** One number of the year's rules, with its unit and limits. */
export function RuleNumberField({ name, value, error }: Props) {
  const { label, unit, least, most, hint }: RuleNumber = RULE_NUMBERS[name];
  const limits = `可填 ${formatCount(least)}–${formatCount(most)}`;
  return (
    <Field label={`${label}（${unit}）`} hint={hint ? `${limits}；${hint}` : limits} error={error}>
      {control => (
        <Input
          {...control}
          name={name}
          defaultValue={String(value)}
          inputMode="numeric"
          maxLength={12}
          className="max-w-36 tabular-nums"
        />
      )}
    </Field>
  );
}
