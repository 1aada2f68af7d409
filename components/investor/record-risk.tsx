'use client';
import type { RecordRiskInput } from '@/lib/domain/investor-input';
import { RISK_NAMES } from '@/lib/domain/investor-labels';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import { useInvestorDesk } from './investor-desk';
import { useFormDraft } from './use-form-draft';

const KINDS = Object.entries(RISK_NAMES).map(([value, label]) => ({ value, label }));

/** One thing known against the firm: what, since when, and where it can be looked up. */
export function RecordRisk({ onClose }: { onClose: () => void }) {
  const { card, today, actions, done } = useInvestorDesk();
  const start = { kind: '', foundOn: today, text: '', source: '' };
  const draft = useFormDraft(`risk:${card.id}`, start);
  const deed = useDeed(actions.recordRisk, () => {
    draft.clear();
    onClose();
    done('已登记风险提示，可在该条下上传证据');
  });
  const { errors } = deed;
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title="登记风险提示"
      description="只写有据可查的事实；写错了可以撤回，但记录会保留。"
      submitLabel="登记风险"
      pending={deed.pending}
      message={deed.message}
      errors={errors}
      onSubmit={form =>
        deed.send({
          investorId: card.id,
          // An unchosen kind is refused by the server beside its field.
          kind: formText(form, 'kind') as RecordRiskInput['kind'],
          foundOn: formText(form, 'foundOn'),
          text: formText(form, 'text'),
          source: formText(form, 'source'),
        })
      }
    >
      <div key={draft.generation} className="grid items-start gap-3 sm:grid-cols-2" onInput={draft.onInput}>
        <Field label="风险类型" required error={errors.kind}>
          {control => (
            <Select
              {...control}
              name="kind"
              defaultValue={draft.text('kind')}
              options={KINDS}
              empty="请选择"
            />
          )}
        </Field>
        <Field label="发现日期" required error={errors.foundOn}>
          {control => (
            <DayInput {...control} name="foundOn" today={today} defaultValue={draft.text('foundOn')} />
          )}
        </Field>
        <Field label="是什么风险" required error={errors.text} className="sm:col-span-2">
          {control => <Textarea {...control} name="text" defaultValue={draft.text('text')} />}
        </Field>
        <Field
          label="来源"
          required
          error={errors.source}
          hint="网址、文号，或谁提供的"
          className="sm:col-span-2"
        >
          {control => <Input {...control} name="source" defaultValue={draft.text('source')} />}
        </Field>
      </div>
    </FormDialog>
  );
}
