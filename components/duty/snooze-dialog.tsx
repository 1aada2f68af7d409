'use client';
import type { Day } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome';
import { MOST_QUIET_DAYS } from '@/lib/domain/snooze';
import type { SnoozeInput } from '@/lib/domain/snooze-input';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { notify } from '../ui/notify';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import { useDraft } from '../ui/use-draft';

type SnoozeDialogProps = {
  leadId: string;
  today: Day;
  snooze: (input: SnoozeInput) => Promise<Outcome>;
  onClose: (isDone: boolean) => void;
};

/** 暂缓提醒: until when and why; on the day after, reminders go on by themselves. */
export function SnoozeDialog({ leadId, today, snooze, onClose }: SnoozeDialogProps) {
  const draft = useDraft(`snooze:${leadId}`, { reason: '', until: '' });
  const deed = useDeed(snooze, () => {
    draft.clear();
    notify({ message: '已暂缓提醒' });
    onClose(true);
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose(false)}
      title="暂缓提醒"
      description={`到期前不再提醒，也不计入滞后；次日自动恢复，最多 ${MOST_QUIET_DAYS} 天，单位负责人会收到消息。督办事项照常提醒。`}
      submitLabel="暂缓提醒"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form =>
        deed.send({ leadId, until: String(form.get('until')), reason: String(form.get('reason')) })
      }
    >
      <Field label="暂缓到" required error={deed.errors.until} hint="当天仍不提醒">
        {control => (
          <DayInput
            key={draft.generation}
            {...control}
            name="until"
            today={today}
            prefer="future"
            defaultValue={draft.values.until}
            onText={text => draft.set('until', text)}
          />
        )}
      </Field>
      <Field label="原因" required error={deed.errors.reason} hint="例如：企业董事会 3月20日 开会后才能答复">
        {control => (
          <Textarea
            key={draft.generation}
            {...control}
            name="reason"
            rows={2}
            defaultValue={draft.values.reason}
            onChange={event => draft.set('reason', event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
