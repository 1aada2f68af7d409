'use client';
import { useState } from 'react';
import type { ReplyClashInput } from '@/lib/domain/claim-input';
import type { ClashView } from '@/lib/domain/claim-view';
import type { ClashActions } from '../claim/claim-actions';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useClashDeed } from './use-clash-deed';

type Props = { clash: ClashView; isStatement: boolean; reply: ClashActions['reply']; onClose: () => void };

const REPLIES = [
  { value: 'accepted', label: '同意共同跟进' },
  { value: 'declined', label: '不同意：转为争议，由办公室裁定' },
];

/** The holder's words: yes with parts or no to a wish to join, or a statement on a dispute. */
export function ReplyDialog({ clash, isStatement, reply, onClose }: Props) {
  const [chosen, setChosen] = useState('');
  const sent = useClashDeed(reply, '已提交', onClose);
  const accepts = !isStatement && chosen === 'accepted';
  // Nothing chosen is sent as it stands: the server says so beside the field.
  const kind = (isStatement ? 'statement' : chosen) as ReplyClashInput['reply'];
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={isStatement ? `补充说明：${clash.later.code}` : `答复${clash.later.unitName}的共同跟进申请`}
      description={
        isStatement
          ? '只有指挥部办公室能看到你的说明。'
          : '同意后两家按比例计业绩，对方可查看这个项目并记一笔，对方自己的线索会标为 流失（重复登记）。'
      }
      submitLabel="提交"
      size="sm"
      pending={sent.pending}
      message={sent.message}
      errors={sent.errors}
      onSubmit={form =>
        sent.send({
          clashId: clash.id,
          version: clash.version,
          reply: kind,
          laterPercent: formText(form, 'laterPercent'),
          statement: formText(form, 'statement'),
        })
      }
    >
      {!isStatement && (
        <Field label="答复" required error={sent.errors.reply}>
          {control => (
            <Select
              {...control}
              name="reply"
              options={REPLIES}
              empty="请选择"
              value={chosen}
              onChange={event => setChosen(event.target.value)}
            />
          )}
        </Field>
      )}
      {accepts && (
        <Field
          label={`${clash.later.unitName}占比（%）`}
          required
          error={sent.errors.laterPercent}
          hint="其余归你单位"
        >
          {control => (
            <Input
              {...control}
              name="laterPercent"
              inputMode="numeric"
              maxLength={3}
              defaultValue="50"
              className="max-w-36 tabular-nums"
            />
          )}
        </Field>
      )}
      <Field
        label="说明"
        required={!accepts}
        error={sent.errors.statement}
        hint={isStatement ? undefined : '对方会看到'}
      >
        {control => (
          <Textarea
            {...control}
            name="statement"
            rows={3}
            maxLength={500}
            defaultValue={clash.holderStatement ?? ''}
          />
        )}
      </Field>
    </FormDialog>
  );
}
