'use client';
import { useRef, useState } from 'react';
import { type Answer, parseAnswer, showAnswer, typeAnswer } from '@/lib/domain/gate-field';
import { type EditableColumn, editableField } from '@/lib/domain/lead-field';
import type { Refusal, ValueConflict } from '@/lib/domain/outcome';
import { reach } from '../ui/reach';
import type { LeadActions } from './lead-actions';

export type ValueClash = ValueConflict & { version: number; typed: string };

/** One value of one lead, wherever it stands: on its page or in a line of the ledger. */
export type EditedValue = {
  leadId: string;
  version: number;
  field: EditableColumn;
  answer: Answer;
  today: string;
  editField: LeadActions['editField'];
  onSaved: (answer: Answer, saved: { version: number }) => void;
  /** The other's value was kept. */
  onKept: () => void;
  /** Begins as it is mounted, as a cell that was asked for does. */
  isOpen?: boolean;
};

function clashOf(refusal: Refusal, typed: string): ValueClash | null {
  const [conflict] = refusal.kind === 'stale' ? refusal.conflicts : [];
  return refusal.kind === 'stale' && conflict ? { ...conflict, version: refusal.version, typed } : null;
}

function read(field: EditableColumn, typed: string, today: string): ReturnType<typeof parseAnswer> {
  const shape = editableField(field);
  if (!shape) return { ok: false, reason: '这个字段不能在此修改。' };
  return parseAnswer({ ...shape, required: false }, typed, today);
}

/** What stood there, as it was shown and, unless only the other's words are known, as it is stored. */
type Begun = { version: number; before: string; answer?: Answer };

/** A value being edited in place: what is typed, and what came of saving it. */
export function useValueEdit(edited: EditedValue) {
  const { field, today, isOpen = false } = edited;
  const [text, setText] = useState<string | null>(isOpen ? typeAnswer(field, edited.answer) : null);
  const [error, setError] = useState<string | null>(null);
  const [clash, setClash] = useState<ValueClash | null>(null);
  const [saving, setSaving] = useState(false);
  // What stood there when the editing began: a page that is refreshed under it must not hide who was faster.
  const seen = (): Begun => ({
    version: edited.version,
    before: showAnswer(field, edited.answer),
    answer: edited.answer,
  });
  const begun = useRef<Begun>(seen());
  const underWay = useRef<Promise<boolean> | null>(null);

  const turnTo = (typed: string | null) => {
    setText(typed);
    setError(null);
    setClash(null);
  };
  async function send(typed: string, from: Begun): Promise<boolean> {
    const answer = read(field, typed, today);
    if (!answer.ok) {
      setError(answer.reason);
      return false;
    }
    // Two amounts may look alike: 3.20亿元 and a hundred thousand more.
    if (answer.value === from.answer) {
      turnTo(null);
      return true;
    }
    const { version, before } = from;
    setSaving(true);
    const outcome = await reach(
      edited.editField({ leadId: edited.leadId, version, field, value: typed, before }),
    );
    setSaving(false);
    if (!outcome.ok) {
      setClash(clashOf(outcome, typed));
      setError(outcome.kind === 'invalid' ? (outcome.fields[field] ?? outcome.message) : outcome.message);
      return false;
    }
    turnTo(null);
    edited.onSaved(answer.value, outcome.value);
    return true;
  }
  /** Once at a time: Enter, Tab and leaving the field may all ask for the same. */
  function settle(typed: string, from: Begun): Promise<boolean> {
    underWay.current ??= send(typed, from).finally(() => {
      underWay.current = null;
    });
    return underWay.current;
  }

  return {
    editing: text !== null,
    text: text ?? '',
    error,
    clash,
    saving,
    setText: turnTo,
    begin: () => {
      begun.current = seen();
      turnTo(typeAnswer(field, edited.answer));
    },
    leave: () => turnTo(null),
    /** True when nothing stands in the way of going on: saved, or nothing to save. */
    save: () => settle(text ?? '', begun.current),
    keepTheirs: () => {
      turnTo(null);
      edited.onKept();
    },
    takeMine: () => clash && settle(clash.typed, { version: clash.version, before: clash.theirs }),
  };
}

export type ValueEdit = ReturnType<typeof useValueEdit>;
