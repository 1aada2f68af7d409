'use client';
import { useState } from 'react';
import { parseAnswer, showAnswer, typeAnswer } from '@/lib/domain/gate-field';
import { type LeadColumn, leadField } from '@/lib/domain/lead-field';
import type { ValueConflict } from '@/lib/domain/outcome';
import { useLeadDesk } from './lead-desk';

type Clash = ValueConflict & { version: number; typed: string };

/** One field of the lead being edited in place: what is shown, what is typed, and what came of saving it. */
export function useFieldEdit(key: LeadColumn) {
  const { lead, today, actions, refresh } = useLeadDesk();
  const value = lead.values[key] ?? null;
  const onPage = showAnswer(key, value);
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const [saving, setSaving] = useState(false);
  // Shown until the page itself brings the new value.
  const [saved, setSaved] = useState<{ over: string; shown: string } | null>(null);
  const shown = saved?.over === onPage ? saved.shown : onPage;
  const field = leadField(key);

  const begin = () => {
    setText(typeAnswer(key, value));
    setError(null);
    setEditing(true);
  };
  const leave = () => {
    setEditing(false);
    setError(null);
    setClash(null);
  };

  async function send(typed: string, version: number, before: string): Promise<void> {
    if (saving || !field) return;
    const read = parseAnswer({ ...field, required: false }, typed, today);
    if (!read.ok) return setError(read.reason);
    const next = showAnswer(key, read.value);
    if (next === before) return leave();
    setSaving(true);
    const outcome = await actions.editField({ leadId: lead.id, version, field: key, value: typed, before });
    setSaving(false);
    if (outcome.ok) {
      setSaved({ over: onPage, shown: next });
      leave();
      return refresh(outcome.value);
    }
    const [conflict] = outcome.kind === 'stale' ? outcome.conflicts : [];
    if (outcome.kind === 'stale' && conflict) {
      setClash({ ...conflict, version: outcome.version, typed });
      return setError(outcome.message);
    }
    setError(outcome.kind === 'invalid' ? (outcome.fields[key] ?? outcome.message) : outcome.message);
  }

  return {
    shown,
    editing,
    text,
    error,
    clash,
    saving,
    isSaved: saved !== null && !editing,
    setText: (typed: string) => {
      setText(typed);
      setError(null);
      setClash(null);
    },
    begin,
    leave,
    save: () => send(text, lead.version, shown),
    keepTheirs: () => {
      leave();
      refresh();
    },
    takeMine: () => clash && send(clash.typed, clash.version, clash.theirs),
  };
}
