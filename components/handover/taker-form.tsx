'use client';
import type { HandOverView } from '@/lib/domain/handover';
import { Button } from '../ui/button';
import { Combobox } from '../ui/combobox';
import type { ComboboxOption } from '../ui/combobox-option';
import { Field } from '../ui/field';
import { RefusalNote } from '../ui/refusal-note';
import { Section } from '../ui/section';
import { Textarea } from '../ui/textarea';
import { useReady } from '../ui/use-ready';

type TakerFormProps = {
  view: HandOverView;
  /** How many are chosen. */
  count: number;
  pending: boolean;
  errors: Record<string, string>;
  message: string | null;
  onTaker: (taker: ComboboxOption | null) => void;
  onReason: (reason: string) => void;
  onSend: () => void;
};

/** To whom, the same unit first, and why. */
export function TakerForm(props: TakerFormProps) {
  const { view, count, pending, errors, message, onTaker, onReason, onSend } = props;
  const ready = useReady();
  const items = view.takers.map(({ id, name, unitName }) => ({ id, label: name, note: unitName }));
  return (
    <Section title="三、交给谁">
      <form
        data-ready={ready}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          onSend();
        }}
        className="flex flex-col gap-3"
      >
        <RefusalNote message={message ?? errors.leadIds ?? null} />
        <div className="grid items-start gap-3 sm:grid-cols-[20rem_1fr]">
          <Field label="接手人" required error={errors.toId} hint="同单位的排在最前">
            {control => <Combobox {...control} items={items} onChange={onTaker} />}
          </Field>
          <Field label="移交原因" required error={errors.reason}>
            {control => (
              <Textarea
                {...control}
                rows={2}
                placeholder="调任、离岗、休假…"
                onChange={event => onReason(event.target.value)}
              />
            )}
          </Field>
        </div>
        <div className="flex items-center justify-end gap-3">
          <span className="text-note text-3">下一步先预览，确认后才会移交</span>
          <Button
            type="submit"
            variant="primary"
            disabled={count === 0}
            pending={pending}
            pendingText="核对中…"
          >
            预览移交
          </Button>
        </div>
      </form>
    </Section>
  );
}
