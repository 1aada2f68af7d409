'use client';
import { typeAnswer } from '@/lib/domain/gate-field';
import { AGREEMENT_NAMES } from '@/lib/domain/labels';
import { isYiProject } from '@/lib/domain/lead-value';
import { parseMoney } from '@/lib/domain/money';
import type { GateField } from '@/lib/domain/rule-set';
import type { UnitOption } from '@/lib/domain/vocabulary-view';
import { DayInput } from '../ui/day-input';
import { Field, type FieldControl } from '../ui/field';
import { Input } from '../ui/input';
import { MoneyInput } from '../ui/money-input';
import { Note } from '../ui/note';
import { Select } from '../ui/select';
import { StatusBadge } from '../ui/status-badge';
import { Textarea } from '../ui/textarea';

type GateAnswerProps = {
  field: GateField;
  /** What is typed or on record, as one types it. */
  text: string;
  error?: string | undefined;
  today: string;
  units: UnitOption[];
  onText: (text: string) => void;
};

const LONG = new Set([
  'content',
  'businessScope',
  'policyClauses',
  'exitClauses',
  'attendees',
  'policyRequests',
]);
const YES_NO = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
];

export const gateId = (key: string): string => `gate-${key}`;

/** The text a field starts from. */
export function knownText(key: string, known: Record<string, string | number | boolean | null>): string {
  return typeAnswer(key, known[key] ?? null);
}

function Control({ control, props }: { control: FieldControl; props: GateAnswerProps }) {
  const { field, text, today, units, onText } = props;
  const choose = (options: { value: string; label: string }[]) => (
    <Select
      {...control}
      empty="请选择"
      options={options}
      value={text}
      onChange={event => onText(event.target.value)}
    />
  );
  if (field.key === 'firstTalkUnitId') {
    return choose(units.map(unit => ({ value: unit.code, label: unit.shortName })));
  }
  if (field.options) return choose(field.options.map(option => ({ value: option.key, label: option.name })));
  if (field.type === 'boolean') return choose(YES_NO);
  if (field.type === 'date') {
    return <DayInput {...control} today={today} prefer="future" defaultValue={text} onText={onText} />;
  }
  if (field.type === 'money' && !field.key.endsWith('Usd')) {
    return <MoneyInput {...control} defaultValue={text} onText={onText} />;
  }
  const typed = { ...control, value: text };
  if (LONG.has(field.key)) {
    return <Textarea {...typed} rows={2} onChange={event => onText(event.target.value)} />;
  }
  const isFigure = field.type === 'number' || field.type === 'money';
  return (
    <Input
      {...typed}
      inputMode={isFigure ? 'decimal' : undefined}
      className={isFigure ? 'text-right tabular-nums' : field.type === 'uscc' ? 'font-mono' : undefined}
      onChange={event => onText(event.target.value)}
    />
  );
}

/** Told under a field while it is answered: what a framework agreement means, when a project becomes a 亿元 project. */
function Consequence({ field, text }: { field: GateField; text: string }) {
  if (field.key === 'agreementKind') {
    if (text === 'framework')
      return <Note tone="warn">{AGREEMENT_NAMES.framework}协议只登记，不计入统计。</Note>;
    return null;
  }
  if (field.key !== 'agreedInvestmentYuan') return null;
  const money = parseMoney(text, { unit: 'wan' });
  return money.ok && isYiProject(money.yuan) ? <StatusBadge tone="info">亿元项目</StatusBadge> : null;
}

/** One field a gate asks for, in the control that fits it. */
export function GateAnswer(props: GateAnswerProps) {
  const { field, error } = props;
  const isUsd = field.key.endsWith('Usd');
  return (
    <div>
      <Field
        id={gateId(field.key)}
        label={isUsd && !field.label.includes('万美元') ? `${field.label}（万美元）` : field.label}
        required={field.required}
        error={error}
      >
        {control => <Control control={control} props={props} />}
      </Field>
      <Consequence field={field} text={props.text} />
    </div>
  );
}
