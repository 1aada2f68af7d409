'use client';
import { useState } from 'react';
import { type Answer, showAnswer } from '@/lib/domain/gate-field';
import { type EditableColumn, isTermColumn } from '@/lib/domain/lead-field';
import type { LeadDetail } from '@/lib/domain/lead-view';
import { useLeadDesk } from './lead-desk';
import { useValueEdit } from './use-value-edit';

function answerOf(lead: LeadDetail, key: EditableColumn): Answer {
  return (isTermColumn(key) ? lead.terms?.[key] : lead.values[key]) ?? null;
}

/** One field of the lead's page: what the page says, or what was just saved until the page says it too. */
export function useFieldEdit(field: EditableColumn) {
  const { lead, today, actions, refresh } = useLeadDesk();
  const onPage = answerOf(lead, field);
  const [saved, setSaved] = useState<{ over: Answer; answer: Answer } | null>(null);
  const answer = saved && saved.over === onPage ? saved.answer : onPage;
  const edit = useValueEdit({
    leadId: lead.id,
    version: lead.version,
    field,
    answer,
    today,
    editField: actions.editField,
    onSaved: (next, outcome) => {
      setSaved({ over: onPage, answer: next });
      refresh(outcome);
    },
    onKept: () => refresh(),
  });
  return { ...edit, shown: showAnswer(field, answer), isSaved: saved !== null };
}

export type FieldEdit = ReturnType<typeof useFieldEdit>;
