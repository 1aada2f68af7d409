'use client';
import { useRouter } from 'next/navigation';
import type { ClaimOfLead } from '@/lib/domain/claim-view';
import { formatMoney } from '@/lib/domain/money';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import type { ClaimActions } from './claim-actions';
import { FileFields, useFilingDraft } from './file-fields';

type Props = { view: ClaimOfLead; file: ClaimActions['file']; onClose: () => void };

/** Files the claim; a clash is said at once, and stands on the card with what can be done about it. */
export function FileDialog({ view, file, onClose }: Props) {
  const router = useRouter();
  const draft = useFilingDraft(view);
  const sent = useDeed(file, filed => {
    draft.clear();
    onClose();
    const words = {
      held: `已备案 ${filed.code}，保护期至 ${filed.protectedUntil}`,
      waiting: `已提交 ${filed.code}，等待办公室认定`,
      clashed: `${filed.code} 与 ${filed.met.length} 份在先备案撞单，请选择如何处理`,
    };
    const isClash = filed.state === 'clashed';
    const said = isClash ? words.clashed : filed.state === 'waiting' ? words.waiting : words.held;
    notify({ message: said, tone: isClash ? 'warn' : 'ok' });
    router.refresh();
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title="首谈备案"
      description={`首谈后 ${view.fileWithinDays} 个工作日内提交；材料齐全、先提交的有效。${formatMoney(view.confirmFromYuan)}及以上由指挥部办公室认定。`}
      submitLabel="提交备案"
      pending={sent.pending}
      message={sent.message}
      errors={sent.errors}
      onSubmit={form =>
        sent.send({
          leadId: view.leadId,
          activityId: formText(form, 'activityId'),
          place: formText(form, 'place'),
          people: formText(form, 'people'),
          amount: formText(form, 'amount'),
          landMu: formText(form, 'landMu'),
          plantSqm: formText(form, 'plantSqm'),
        })
      }
    >
      <FileFields view={view} errors={sent.errors} draft={draft} />
    </FormDialog>
  );
}
