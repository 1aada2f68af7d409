'use client';
import type { ClashView } from '@/lib/domain/claim-view';
import type { ClashAnswer } from '@/lib/domain/clash';
import type { ClashActions } from '../claim/claim-actions';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useClashDeed } from './use-clash-deed';

type Props = { clash: ClashView; answer: ClashActions['answer']; onClose: () => void };

const ANSWERS = [
  { value: 'dropped', label: '放弃：撤回我单位的备案' },
  { value: 'join', label: '申请共同跟进：由对方答复' },
  { value: 'dispute', label: '提出争议：由指挥部办公室裁定' },
];

/** The later filer's choice: give way, ask to work together, or dispute. */
export function AnswerDialog({ clash, answer, onClose }: Props) {
  const sent = useClashDeed(answer, '已提交处理意见', onClose);
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`处理撞单：${clash.later.code}`}
      description={`${clash.earlier.unitName}的备案 ${clash.earlier.code} 在先。申请共同跟进时，对方会看到你写的理由。`}
      submitLabel="提交"
      size="sm"
      pending={sent.pending}
      message={sent.message}
      errors={sent.errors}
      onSubmit={form => {
        sent.send({
          clashId: clash.id,
          version: clash.version,
          // Nothing chosen is sent as it stands: the server says so beside the field.
          answer: formText(form, 'answer') as ClashAnswer,
          reason: formText(form, 'reason'),
        });
      }}
    >
      <Field label="处理方式" required error={sent.errors.answer}>
        {control => <Select {...control} name="answer" options={ANSWERS} empty="请选择" />}
      </Field>
      <Field label="理由" required error={sent.errors.reason}>
        {control => <Textarea {...control} name="reason" rows={3} maxLength={500} />}
      </Field>
    </FormDialog>
  );
}
