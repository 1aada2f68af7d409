'use client';
import { decimalText } from '@/lib/domain/money';
import {
  RULE_GROUPS,
  RULE_NUMBER_KEYS,
  type RuleNumberKey,
  type RuleSettings,
} from '@/lib/domain/rule-settings';
import { STAGES } from '@/lib/domain/stage';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { MoneyInput } from '../ui/money-input';
import { Section } from '../ui/section';
import { RuleNumberField } from './rule-number-field';

type Props = { settings: RuleSettings; errors: Record<string, string> };

const GRID = 'grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3';

function Warnings({ settings, errors }: Props) {
  return (
    <>
      <Field label="到期前提醒（天）" hint="保护期和沉默期共用，用顿号分开" error={errors.warnDays}>
        {control => (
          <Input
            {...control}
            name="warnDays"
            defaultValue={settings.warnDays.join('、')}
            maxLength={40}
            className="max-w-36 tabular-nums"
          />
        )}
      </Field>
      <Field label="达到此额须办公室认定" error={errors.confirmFrom}>
        {control => (
          <MoneyInput
            {...control}
            name="confirmFrom"
            defaultValue={decimalText(settings.confirmFromYuan, 4, 0)}
            className="max-w-48"
          />
        )}
      </Field>
    </>
  );
}

function Limits({ settings, errors }: Props) {
  return STAGES.map(({ key, name }) => (
    <Field key={key} label={`${name}（工作日）`} error={errors[`overdueDays.${key}`]}>
      {control => (
        <Input
          {...control}
          name={`overdueDays.${key}`}
          defaultValue={String(settings.overdueDays[key] ?? '')}
          placeholder="按协议"
          inputMode="numeric"
          maxLength={6}
          className="max-w-36 tabular-nums"
        />
      )}
    </Field>
  ));
}

/** The rules in four groups: claims and clashes, transfers, the clock of a lead, the limits of stages. */
export function RuleFields({ settings, errors }: Props) {
  const numbers = (prefix: string) =>
    RULE_NUMBER_KEYS.filter(key => key.startsWith(prefix)).map((key: RuleNumberKey) => (
      <RuleNumberField key={key} name={key} value={settings.numbers[key]} error={errors[`numbers.${key}`]} />
    ));
  return (
    <>
      <Section title={RULE_GROUPS.claim}>
        <div className={GRID}>
          {numbers('claim.')}
          <Warnings settings={settings} errors={errors} />
          {numbers('clash.')}
        </div>
      </Section>
      <Section title={RULE_GROUPS.transfer}>
        <div className={GRID}>{numbers('transfer.')}</div>
      </Section>
      <Section title={RULE_GROUPS.leadClock} note="从登记之日起，按工作日计算">
        <div className={GRID}>{numbers('leadClock.')}</div>
      </Section>
      <Section title={RULE_GROUPS.stages} note="超过多少个工作日没有进展即为逾期；留空表示按协议约定">
        <div className={GRID}>
          <Limits settings={settings} errors={errors} />
          {numbers('remindDays')}
        </div>
      </Section>
    </>
  );
}
