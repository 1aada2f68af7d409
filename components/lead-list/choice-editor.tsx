'use client';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { ChoicePart } from '@/lib/domain/ledger-cell';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { reach } from '../ui/reach';
import { Select } from '../ui/select';
import { Skeleton } from '../ui/skeleton';
import type { Cell } from './cell-flow';
import { chooseFor, PARTS } from './choice-deed';
import { type After, useEditingDesk } from './editing-desk';
import { EditorFrame } from './editor-frame';
import { useChoices } from './use-choices';

type ChoiceEditorProps = { cell: Cell; row: LeadRow; part: ChoicePart };

/** The sending of a choice, with its reason, and what came of it. */
function useChoice({ cell, row, part }: ChoiceEditorProps) {
  const desk = useEditingDesk();
  const { choices, reason: whyNone } = useChoices(part, desk.actions.loadPeople);
  const standing = PARTS[part].of(row) ?? '';
  const [value, setValue] = useState(standing);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [pending, setPending] = useState(false);
  const label = choices?.find(choice => choice.value === value)?.label.replace(/（.*）$/, '') ?? '';
  async function save(): Promise<boolean> {
    if (value === standing) return true;
    if (pending) return false;
    setPending(true);
    const outcome = await reach(chooseFor(desk.actions, part, row, { value, label, reason }));
    setPending(false);
    if (outcome.ok) {
      desk.saved(cell, {
        ...row,
        ...PARTS[part].with({ value, label }),
        version: outcome.value.version,
      });
      // Whose the lead is has changed, and with it perhaps what may be done to it.
      desk.refresh();
      return true;
    }
    if (outcome.kind === 'stale') desk.refresh();
    setErrors(outcome.kind === 'invalid' ? outcome.fields : { [PARTS[part].field]: outcome.message });
    return false;
  }
  const saveThen = async (after: After): Promise<void> => {
    if (await save()) desk.leave(cell, after);
  };
  const isTouched = value !== standing;
  return {
    ...{ choices, whyNone, value, setValue, reason, setReason, errors, pending, isTouched, saveThen },
    leave: () => desk.leave(cell, 'stay'),
    hold: desk.hold,
  };
}

/** A part of the lead chosen from a list, with the reason its deed asks for: over the cell. */
export function ChoiceEditor(props: ChoiceEditorProps) {
  const { label, empty, field } = PARTS[props.part];
  const choice = useChoice(props);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const { hold, isTouched } = choice;
  useEffect(() => {
    hold(async () => {
      if (isTouched) form.current?.querySelector<HTMLElement>('select')?.focus();
      return !isTouched;
    });
    return () => hold(null);
  }, [hold, isTouched]);
  const isReady = choice.choices !== null;
  useEffect(() => {
    if (isReady) form.current?.querySelector<HTMLElement>('select')?.focus();
  }, [isReady]);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const from = event.target instanceof HTMLElement ? event.target.id : '';
    const isPast = event.key === 'Tab' && !event.shiftKey && from === `${id}-reason`;
    const isBefore = event.key === 'Tab' && event.shiftKey && from === id;
    if (event.key === 'Escape') choice.leave();
    else if (isPast || isBefore) {
      event.preventDefault();
      void choice.saveThen(isPast ? 'next' : 'previous');
    }
  };
  return (
    <EditorFrame label={`编辑${label}`}>
      <form
        ref={form}
        noValidate
        onKeyDown={press}
        onSubmit={event => {
          event.preventDefault();
          void choice.saveThen('stay');
        }}
        className="flex flex-col gap-1 p-1"
      >
        {choice.whyNone && <p className="text-note text-danger">{choice.whyNone}</p>}
        {choice.choices ? (
          <Select
            id={id}
            aria-label={label}
            aria-invalid={choice.errors[field] ? true : undefined}
            empty={empty ?? (choice.value === '' ? '请选择' : undefined)}
            value={choice.value}
            onChange={event => choice.setValue(event.target.value)}
            options={choice.choices}
          />
        ) : (
          <Skeleton className="h-8" />
        )}
        {choice.errors[field] && (
          <p role="alert" className="text-note text-danger">
            {choice.errors[field]}
          </p>
        )}
        <Field id={`${id}-reason`} label="原因" required error={choice.errors.reason}>
          {control => (
            <Input
              {...control}
              value={choice.reason}
              maxLength={500}
              onChange={event => choice.setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2 pt-1">
          <Button size="sm" onClick={choice.leave}>
            取消
          </Button>
          <Button type="submit" size="sm" pending={choice.pending} pendingText="保存中…">
            保存{label}
          </Button>
        </div>
      </form>
    </EditorFrame>
  );
}
