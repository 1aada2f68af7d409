'use client';
import type { ClashView } from '@/lib/domain/claim-view';
import type { ClashActions } from '../claim/claim-actions';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Textarea } from '../ui/textarea';
import { useClashDeed } from './use-clash-deed';

type Props = { clash: ClashView; appeal: ClashActions['appeal']; onClose: () => void };

/** One appeal against the first ruling; until the second one the first stands. */
export function AppealDialog({ clash, appeal, onClose }: Props) {
  const sent = useClashDeed(appeal, '已提交申诉', onClose);
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`申诉：${clash.later.code}`}
      description="只能申诉一次；办公室重新裁定后为最终裁定。在此之前原裁定继续有效。"
      submitLabel="提交申诉"
      size="sm"
      pending={sent.pending}
      message={sent.message}
      errors={sent.errors}
      onSubmit={form =>
        sent.send({ clashId: clash.id, version: clash.version, reason: formText(form, 'reason') })
      }
    >
      <Field label="申诉理由" required error={sent.errors.reason}>
        {control => <Textarea {...control} name="reason" rows={3} maxLength={500} />}
      </Field>
    </FormDialog>
  );
}
