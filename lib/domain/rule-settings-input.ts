import { z } from 'zod';
import { parseMoney } from './money';
import { RULE_NUMBER_KEYS, RULE_NUMBERS, type RuleNumberKey } from './rule-settings';
import { STAGES, type StageKey } from './stage';

const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\s,]/g, '');

/** A typed whole number within its limits; full-width digits and thousands marks are read too. */
function whole({ label, unit, least, most }: { label: string; unit: string; least: number; most: number }) {
  const why = `${label}请填 ${least}–${most} 之间的整数（${unit}）`;
  return z
    .string()
    .max(20, why)
    .transform(plain)
    .pipe(z.string().regex(/^\d+$/, why))
    .transform(Number)
    .refine(value => value >= least && value <= most, why);
}

const numbers = Object.fromEntries(RULE_NUMBER_KEYS.map(key => [key, whole(RULE_NUMBERS[key])])) as Record<
  RuleNumberKey,
  ReturnType<typeof whole>
>;

/** A stage's limit; empty leaves it to the agreement. */
function limit(name: string) {
  const days = whole({ label: `${name}逾期`, unit: '工作日', least: 1, most: 365 });
  return z
    .string()
    .max(20)
    .transform(plain)
    .pipe(
      z.union(
        [z.literal('').transform(() => null), days],
        `${name}逾期请填 1–365 之间的整数（工作日），按协议的留空`,
      ),
    );
}

const overdue = Object.fromEntries(STAGES.map(({ key, name }) => [key, limit(name)])) as Record<
  StageKey,
  ReturnType<typeof limit>
>;

const WHY_WARN = '到期前提醒请填 1–5 个天数，用顿号分开，例如 14、3';
const WHY_MONEY = '须认定的金额请填一个金额，例如 1亿';

export const setRulesInput = z.object({
  /** The version that was on the screen: another one set meanwhile is not overwritten unseen. */
  year: z.int().min(2000).max(2199),
  version: z.int().min(1),
  numbers: z.object(numbers),
  warnDays: z
    .string()
    .max(60, WHY_WARN)
    .transform(typed => [
      ...new Set(
        typed
          .normalize('NFKC')
          .split(/[、,，;；\s]+/)
          .filter(Boolean),
      ),
    ])
    .pipe(
      z
        .array(z.string().regex(/^[1-9]\d{0,2}$/, WHY_WARN))
        .min(1, WHY_WARN)
        .max(5, WHY_WARN),
    )
    .transform(days => days.map(Number).sort((a, b) => b - a)),
  confirmFrom: z
    .string()
    .max(40, WHY_MONEY)
    .transform(typed => parseMoney(typed, { unit: 'wan' }))
    .refine(read => read.ok && read.yuan !== null, WHY_MONEY)
    .transform(read => (read.ok && read.yuan !== null ? read.yuan : 0)),
  overdueDays: z.object(overdue),
});
export type SetRulesInput = z.infer<typeof setRulesInput>;
/** As the form sends it: numbers as they were typed. */
export type TypedRules = z.input<typeof setRulesInput>;
