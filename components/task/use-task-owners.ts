'use client';
import { useEffect, useState } from 'react';
import type { ComboboxOption } from '../ui/combobox-option';
import { reach } from '../ui/reach';
import type { TaskActions } from './task-actions';

/** Who may be given a task on the lead, asked for when the dialog opens; null until they are there. */
export function useTaskOwners(
  leadId: string,
  loadOwners: TaskActions['loadOwners'],
): { owners: ComboboxOption[] | null; reason: string | null } {
  const [owners, setOwners] = useState<ComboboxOption[] | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void reach(loadOwners({ leadId })).then(outcome => {
      if (!current) return;
      if (!outcome.ok) return setReason(outcome.message);
      setOwners(outcome.value.map(({ id, name, unitName }) => ({ id, label: name, note: unitName })));
    });
    return () => {
      current = false;
    };
  }, [leadId, loadOwners]);
  return { owners, reason };
}
