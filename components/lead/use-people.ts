'use client';
import { useEffect, useState } from 'react';
import type { StaffOption, UnitOption } from '@/lib/domain/vocabulary-view';
import type { ComboboxOption } from '../ui/combobox-option';
import { reach } from '../ui/reach';
import { useLeadDesk } from './lead-desk';

export type People = { staff: ComboboxOption[]; units: UnitOption[] };

const asOption = ({ id, name, unitName }: StaffOption): ComboboxOption => ({
  id,
  label: name,
  note: unitName,
});

/** Staff and units to choose from, asked for when a dialog opens; null until they are there. */
export function usePeople(): { people: People | null; reason: string | null } {
  const { actions } = useLeadDesk();
  const [people, setPeople] = useState<People | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void reach(actions.loadPeople({})).then(outcome => {
      if (!current) return;
      if (outcome.ok) setPeople({ staff: outcome.value.staff.map(asOption), units: outcome.value.units });
      else setReason(outcome.message);
    });
    return () => {
      current = false;
    };
  }, [actions]);
  return { people, reason };
}
