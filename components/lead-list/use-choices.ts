'use client';
import { useEffect, useState } from 'react';
import { ORIGIN_NAMES } from '@/lib/domain/labels';
import type { ChoicePart } from '@/lib/domain/ledger-cell';
import type { StaffOption, UnitOption } from '@/lib/domain/vocabulary-view';
import { reach } from '../ui/reach';
import type { Choice } from './choice-deed';
import type { LedgerActions } from './editing-desk';

const ORIGINS: Choice[] = Object.entries(ORIGIN_NAMES).map(([value, label]) => ({ value, label }));

type People = { staff: StaffOption[]; units: UnitOption[] };

function listed(part: ChoicePart, { staff, units }: People): Choice[] {
  if (part === 'officer' || part === 'leader')
    return staff.map(({ id, name, unitName }) => ({ value: id, label: `${name}（${unitName}）` }));
  return units
    .filter(unit => part === 'unit' || unit.kind === 'taskForce')
    .map(unit => ({ value: unit.code, label: unit.shortName }));
}

/** What can be chosen for a part of a lead, asked for when its cell opens; null until it is there. */
export function useChoices(part: ChoicePart, loadPeople: LedgerActions['loadPeople']) {
  const [choices, setChoices] = useState<Choice[] | null>(part === 'origin' ? ORIGINS : null);
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    if (part === 'origin') return;
    let current = true;
    void reach(loadPeople({})).then(outcome => {
      if (!current) return;
      if (outcome.ok) setChoices(listed(part, outcome.value));
      else setReason(outcome.message);
    });
    return () => {
      current = false;
    };
  }, [part, loadPeople]);
  return { choices, reason };
}
