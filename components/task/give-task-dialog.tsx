'use client';
import type { Day } from '@/lib/domain/day';
import { Combobox } from '../ui/combobox';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { notify } from '../ui/notify';
import { Skeleton } from '../ui/skeleton';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import { useDraft } from '../ui/use-draft';
import type { TaskActions } from './task-actions';
import { useTaskOwners } from './use-task-owners';

type GiveTaskDialogProps = {
  leadId: string;
  title: string;
  today: Day;
  speaks: boolean;
  actions: Pick<TaskActions, 'give' | 'loadOwners'>;
  onClose: (isDone: boolean) => void;
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** What, who, by when. The owner must see the lead: others are shared with first. */
export function GiveTaskDialog({ leadId, title, today, speaks, actions, onClose }: GiveTaskDialogProps) {
  const { owners, reason } = useTaskOwners(leadId, actions.loadOwners);
  const draft = useDraft(`task.give:${leadId}`, { text: '', dueOn: '' });
  const deed = useDeed(actions.give, () => {
    draft.clear();
    notify({ message: speaks ? '已批示并交办' : '已交办' });
    onClose(true);
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose(false)}
      title={speaks ? '批示督办' : '交办督办事项'}
      description={`${title}。${speaks ? '批示记入项目时间线，' : ''}承办人收到消息，到期提醒，直到销号。`}
      submitLabel={speaks ? '批示并交办' : '交办'}
      pending={deed.pending}
      message={deed.message ?? reason}
      errors={deed.errors}
      onSubmit={form =>
        deed.send({
          leadId,
          text: text(form, 'text'),
          ownerId: text(form, 'ownerId'),
          dueOn: text(form, 'dueOn'),
        })
      }
    >
      <Field label={speaks ? '批示' : '要求'} required error={deed.errors.text}>
        {control => (
          <Textarea
            key={draft.generation}
            {...control}
            name="text"
            rows={3}
            defaultValue={draft.values.text}
            onChange={event => draft.set('text', event.target.value)}
          />
        )}
      </Field>
      <Field
        label="承办人"
        required
        error={deed.errors.ownerId}
        hint="只列出看得到这个项目的人员；部门人员请先共享"
      >
        {control =>
          owners ? (
            <Combobox {...control} name="ownerId" items={owners} defaultValue={owners[0] ?? null} />
          ) : (
            <Skeleton className="h-8" />
          )
        }
      </Field>
      <Field label="办结日期" required error={deed.errors.dueOn}>
        {control => (
          <DayInput
            key={draft.generation}
            {...control}
            name="dueOn"
            today={today}
            prefer="future"
            defaultValue={draft.values.dueOn}
            onText={value => draft.set('dueOn', value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
