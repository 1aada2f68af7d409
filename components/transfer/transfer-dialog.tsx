'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import { partsText, type TransferView } from '@/lib/domain/transfer';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import type { TransferActions, TransferDeed } from './transfer-actions';

type Props = { transfer: TransferView; deed: TransferDeed; actions: TransferActions; onClose: () => void };

type Words = { title: string; submit: string; done: string; effect: (transfer: TransferView) => string };

const WORDS: Record<TransferDeed, Words> = {
  accept: {
    title: '接收流转',
    submit: '接收',
    done: '已接收，待办公室确认',
    effect: ({ fromUnitName }) => `办公室确认后，项目转由你单位负责，${fromUnitName}按占比共享。`,
  },
  decline: {
    title: '谢绝流转',
    submit: '谢绝',
    done: '已谢绝',
    effect: () => '项目仍由原单位负责，对方会看到原因。',
  },
  confirm: {
    title: '确认流转',
    submit: '确认流转',
    done: '已确认流转',
    effect: transfer =>
      `从今天起由${transfer.toUnitName}负责，${transfer.takerName ?? ''}跟踪；统计按${partsText(transfer)}分别计入。首谈单位不变，已月结的月份不变。`,
  },
  reject: {
    title: '不同意流转',
    submit: '不同意',
    done: '已退回',
    effect: () => '项目仍由原单位负责，双方会看到原因。',
  },
  withdraw: {
    title: '撤回流转',
    submit: '撤回',
    done: '已撤回',
    effect: ({ toUnitName }) => `不再征询${toUnitName}，之后可以重新发起。`,
  },
};

const NEEDS_REASON: readonly TransferDeed[] = ['decline', 'reject'];

function run(
  { transfer, deed, actions }: Props,
  form: { note: string; takerId: string },
): Promise<Outcome<unknown>> {
  const { id: transferId, leadId, version } = transfer;
  if (deed === 'accept') return actions.accept({ transferId, version, ...form });
  if (deed === 'withdraw') return actions.withdraw({ leadId, transferId, version });
  return actions[deed]({ transferId, version, note: form.note });
}

/** One word on a transfer: what it does is said before it is done, and a refusal keeps what was typed. */
export function TransferDialog(props: Props) {
  const { transfer, deed, onClose } = props;
  const router = useRouter();
  const words = WORDS[deed];
  const sent = useDeed(
    (form: { note: string; takerId: string }) => run(props, form),
    () => {
      onClose();
      notify({ message: words.done, tone: 'ok' });
      router.refresh();
    },
  );
  const needsReason = NEEDS_REASON.includes(deed);
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`${words.title}：${transfer.title}`}
      description={words.effect(transfer)}
      submitLabel={words.submit}
      size="sm"
      pending={sent.pending}
      message={sent.message}
      errors={sent.errors}
      onSubmit={form => sent.send({ note: formText(form, 'note'), takerId: formText(form, 'takerId') })}
    >
      {deed === 'accept' && (
        <Field label="接手的跟踪人" required error={sent.errors.takerId}>
          {control => (
            <Select
              {...control}
              name="takerId"
              empty="请选择"
              options={transfer.takers.map(taker => ({ value: taker.id, label: taker.name }))}
            />
          )}
        </Field>
      )}
      {deed !== 'withdraw' && (
        <Field label={needsReason ? '原因' : '意见'} required={needsReason} error={sent.errors.note}>
          {control => <Textarea {...control} name="note" rows={2} maxLength={500} />}
        </Field>
      )}
    </FormDialog>
  );
}
