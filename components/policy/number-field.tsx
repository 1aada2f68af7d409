'use client';
import { POLICY_NUMBERS, type PolicyNumber } from '@/lib/domain/security-policy';
import { formatCount } from '@/lib/format';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

type Props = { name: PolicyNumber; value: number; error: string | undefined; hint?: string | undefined };

/** One number of the policy, with its unit and the limits it can be set within. */
export function NumberField({ name, value, error, hint }: Props) {
  const { label, unit, least, most } = POLICY_NUMBERS[name];
  const limits = `可填 ${formatCount(least)}–${formatCount(most)}`;
  return (
    <Field
      label={`${label}（${unit}）`}
      hint={hint ? `${limits}；${hint}` : limits}
      error={error}
      id={`policy-${name}`}
    >
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
