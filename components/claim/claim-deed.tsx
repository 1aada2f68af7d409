'use client';
import { useRouter } from 'next/navigation';
import type { ClaimView } from '@/lib/domain/claim-view';
import type { Outcome } from '@/lib/domain/outcome';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import type { ClaimActions } from './claim-actions';

export type ClaimDeedKind = 'extend' | 'release' | 'confirm' | 'refuse';

type Props = { claim: ClaimView; deed: ClaimDeedKind; actions: ClaimActions; onClose: () => void };

const WORDS = {
  extend: {
    title: '备案延期',
    submit: '延长保护期',
    done: '已延长保护期',
    label: '延期理由',
    hint: '保护期只能延长一次',
  },
  release: {
    title: '放弃备案',
    submit: '放弃备案',
    done: '已放弃备案',
    label: '放弃原因',
    hint: '放弃后其他单位可以备案同一投资方',
  },
  confirm: {
    title: '认定备案',
    submit: '认定',
    done: '已认定，保护期从今天算起',
    label: '意见',
    hint: '可不填',
  },
  refuse: {
    title: '不予认定',
    submit: '不予认定',
    done: '已回复不予认定',
    label: '原因',
    hint: '备案人会看到',
  },
} as const;

/** One deed on a claim, with its reason. */
export function ClaimDeed({ claim, deed, actions, onClose }: Props) {
  const router = useRouter();
  const words = WORDS[deed];
  const run = async (text: string): Promise<Outcome<unknown>> => {
    const { id: claimId, leadId, version } = claim;
    if (deed === 'extend') return actions.extend({ claimId, leadId, version, reason: text });
    if (deed === 'release') return actions.release({ claimId, leadId, version, reason: text });
    return actions.decide({ claimId, leadId, version, confirmed: deed === 'confirm', note: text });
  };
  const sent = useDeed(run, () => {
    onClose();
    notify({ message: words.done, tone: 'ok' });
    router.refresh();
  });
  const isDecision = deed === 'confirm' || deed === 'refuse';
  const name = isDecision ? 'note' : 'reason';
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`${words.title}：${claim.code}`}
      submitLabel={words.submit}
      size="sm"
      pending={sent.pending}
      message={sent.message}
      errors={sent.errors}
      onSubmit={form => sent.send(formText(form, name))}
    >
      <Field label={words.label} required={deed !== 'confirm'} hint={words.hint} error={sent.errors[name]}>
        {control => <Textarea {...control} name={name} rows={2} maxLength={500} />}
      </Field>
    </FormDialog>
  );
}
