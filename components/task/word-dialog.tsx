'use client';
import type { Outcome } from '@/lib/domain/outcome';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { notify } from '../ui/notify';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import { useDraft } from '../ui/use-draft';

type WordDialogProps = {
  /** Under which the text is kept until it is sent. */
  draftKey: string;
  title: string;
  description: string;
  label: string;
  /** The field's name in a refusal. */
  field: 'reply' | 'reason';
  submitLabel: string;
  doneText: string;
  run: (text: string) => Promise<Outcome>;
  onClose: (isDone: boolean) => void;
};

/** One text that a task asks for: the answer, or why the answer is not enough. */
export function WordDialog(props: WordDialogProps) {
  const { field, onClose } = props;
  const draft = useDraft(props.draftKey, { text: '' });
  const deed = useDeed(props.run, () => {
    draft.clear();
    notify({ message: props.doneText });
    onClose(true);
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose(false)}
      title={props.title}
      description={props.description}
      submitLabel={props.submitLabel}
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send(String(form.get(field)))}
    >
      <Field label={props.label} required error={deed.errors[field]}>
        {control => (
          <Textarea
            key={draft.generation}
            {...control}
            name={field}
            rows={4}
            defaultValue={draft.values.text}
            onChange={event => draft.set('text', event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
