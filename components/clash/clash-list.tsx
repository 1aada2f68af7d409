'use client';
import type { ClashView } from '@/lib/domain/claim-view';
import type { ClashActions } from '../claim/claim-actions';
import { Empty } from '../ui/empty';
import { ClashCard } from './clash-card';
import { RulingChoices } from './rule-dialog';

type Props = {
  clashes: ClashView[];
  actions: ClashActions;
  choices: { units: { code: string; name: string }[]; years: number };
  empty: { title: string; hint: string };
};

/** Clashes one under another, each with what was said and what can be done. */
export function ClashList({ clashes, actions, choices, empty }: Props) {
  if (clashes.length === 0) return <Empty {...empty} />;
  return (
    <RulingChoices value={choices}>
      <ul className="flex flex-col gap-3">
        {clashes.map(clash => (
          <li key={clash.id}>
            <ClashCard clash={clash} actions={actions} />
          </li>
        ))}
      </ul>
    </RulingChoices>
  );
}
