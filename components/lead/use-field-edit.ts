'use client';
import { useState } from 'react';
import { type Answer, type ParsedAnswer, parseAnswer, showAnswer, typeAnswer } from '@/lib/domain/gate-field';
import { type EditableColumn, editableField, isTermColumn } from '@/lib/domain/lead-field';
import type { LeadDetail } from '@/lib/domain/lead-view';
import type { Refusal, ValueConflict } from '@/lib/domain/outcome';
import { reach } from '../ui/reach';
import { useLeadDesk } from './lead-desk';

type Clash = ValueConflict & { version: number; typed: string };

function answerOf(lead: LeadDetail, key: EditableColumn): Answer {
  return (isTermColumn(key) ? lead.terms?.[key] : lead.values[key]) ?? null;
}

function read(key: EditableColumn, typed: string, today: string): ParsedAnswer {
  const field = editableField(key);
  if (!field) return { ok: false, reason: '这个字段不能在此修改。' };
  return parseAnswer({ ...field, required: false }, typed, today);
}

function clashOf(refusal: Refusal, typed: string): Clash | null {
  const [conflict] = refusal.kind === 'stale' ? refusal.conflicts : [];
  return refusal.kind === 'stale' && conflict ? { ...conflict, version: refusal.version, typed } : null;
}

/** What a field shows: what the page says, or what was just saved until the page says it too. */
function useShown(key: EditableColumn) {
  const { lead } = useLeadDesk();
  const onPage = showAnswer(key, answerOf(lead, key));
  const [saved, setSaved] = useState<{ over: string; shown: string } | null>(null);
  return {
    shown: saved?.over === onPage ? saved.shown : onPage,
    isSaved: saved !== null,
    keep: (shown: string) => setSaved({ over: onPage, shown }),
  };
}

/** One field of the lead being edited in place: what is shown, what is typed, and what came of saving it. */
export function useFieldEdit(key: EditableColumn) {
  const { lead, today, actions, refresh } = useLeadDesk();
  const { shown, isSaved, keep } = useShown(key);
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const [saving, setSaving] = useState(false);

  const turnTo = (typed: string | null) => {
    setText(typed);
    setError(null);
    setClash(null);
  };
  async function send(typed: string, version: number, before: string): Promise<void> {
    if (saving) return;
    const answer = read(key, typed, today);
    if (!answer.ok) return setError(answer.reason);
    const next = showAnswer(key, answer.value);
    if (next === before) return turnTo(null);
    setSaving(true);
    const input = { leadId: lead.id, version, field: key, value: typed, before };
    const outcome = await reach(actions.editField(input));
    setSaving(false);
    if (!outcome.ok) {
      setClash(clashOf(outcome, typed));
      return setError(
        outcome.kind === 'invalid' ? (outcome.fields[key] ?? outcome.message) : outcome.message,
      );
    }
    keep(next);
    turnTo(null);
    refresh(outcome.value);
  }

  return {
    shown,
    isSaved,
    editing: text !== null,
    text: text ?? '',
    error,
    clash,
    saving,
    setText: turnTo,
    begin: () => turnTo(typeAnswer(key, answerOf(lead, key))),
    leave: () => turnTo(null),
    save: () => send(text ?? '', lead.version, shown),
    keepTheirs: () => {
      turnTo(null);
      refresh();
    },
    takeMine: () => clash && send(clash.typed, clash.version, clash.theirs),
  };
}
