import { z } from 'zod';
import { ROLE_NAMES, type RoleKey } from './actor';
import { POLICY_NUMBERS, type PolicyNumber, READING_NAMES } from './security-policy';

const NAMES = Object.keys(POLICY_NUMBERS) as PolicyNumber[];

/** A typed whole number within the limits of its setting; full-width digits and thousands marks are read too. */
function number(name: PolicyNumber) {
  const { label, unit, least, most } = POLICY_NUMBERS[name];
  const why = `${label}请填 ${least}–${most} 之间的整数（${unit}）`;
  return z
    .string()
    .max(20, why)
    .transform(typed => typed.normalize('NFKC').replace(/[\s,]/g, ''))
    .pipe(z.string().regex(/^\d+$/, why))
    .transform(Number)
    .refine(value => value >= least && value <= most, why);
}

const numbers = Object.fromEntries(NAMES.map(name => [name, number(name)])) as Record<
  PolicyNumber,
  ReturnType<typeof number>
>;

export const setPolicyInput = z.object({
  /** The version that was on the screen: another one set meanwhile is not overwritten unseen. */
  version: z.int().min(0),
  ...numbers,
  passwordReading: z.enum(Object.keys(READING_NAMES) as (keyof typeof READING_NAMES)[], '请选择密码口径'),
  secondFactorRoles: z
    .array(z.enum(Object.keys(ROLE_NAMES) as [RoleKey, ...RoleKey[]]))
    .max(40)
    .transform(roles => [...new Set(roles)]),
});
export type SetPolicyInput = z.infer<typeof setPolicyInput>;
/** As the form sends it: numbers as they were typed. */
export type TypedPolicy = z.input<typeof setPolicyInput>;
