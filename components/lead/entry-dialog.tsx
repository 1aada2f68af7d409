'use client';
import type { EntryView } from '@/lib/domain/lead-view';
import { formatMoney } from '@/lib/domain/money';
import { stageName } from '@/lib/domain/stage';
import { Field } from '../ui/field';
import { MoneyInput } from '../ui/money-input';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';

type EntryDialogProps = { kind: 'confirm' | 'revoke' | 'correct'; entry: EntryView };

/** What the office does with a stage entry: 认定, 撤销认定, 更正. */
export function EntryDialog({ kind, entry }: EntryDialogProps) {
  const { lead, actions } = useLeadDesk();
  const ids = { leadId: lead.id, entryId: entry.id };
  const name = stageName(entry.stage);
  const facts = `${entry.happenedOn} · ${formatMoney(entry.valueYuan)}`;
  if (kind === 'confirm') {
    return (
      <DeedDialog
        title={`认定「${name}」`}
        description={
          entry.agreementKind === 'framework'
            ? `${facts}。框架协议只登记，不计入统计。`
            : `${facts}。认定后计入发生日所在月份的统计。`
        }
        submitLabel={`认定「${name}」`}
        doneText={`已认定「${name}」`}
        run={() => actions.confirmStage(ids)}
      />
    );
  }
  if (kind === 'revoke') {
    return (
      <DeedDialog
        title={`撤销认定「${name}」`}
        description={`${facts}。撤销后不再计入统计；已月结的报表不变，差异在下月列为更正。`}
        submitLabel="撤销认定"
        tone="danger"
        doneText={`已撤销「${name}」的认定`}
        run={values => actions.revokeStage({ ...ids, reason: values.reason ?? '' })}
      >
        {errors => <ReasonField error={errors.reason} />}
      </DeedDialog>
    );
  }
  return (
    <DeedDialog
      title="更正协议总投资"
      description={`现有金额 ${formatMoney(entry.valueYuan)}。已月结的报表不变，差异在下月列为更正。`}
      submitLabel="更正"
      doneText="已更正"
      run={values => actions.correct({ ...ids, value: values.value ?? '', reason: values.reason ?? '' })}
    >
      {errors => (
        <>
          <Field label="更正后的协议总投资" required error={errors.value}>
            {control => <MoneyInput {...control} name="value" />}
          </Field>
          <ReasonField error={errors.reason} />
        </>
      )}
    </DeedDialog>
  );
}
