'use client';
import { useEffect, useRef, useState } from 'react';
import type { TalkLead } from '@/lib/domain/talk-view';
import type { ComboboxOption } from '../ui/combobox-option';
import { pageOwner } from '../ui/draft-store';
import type { KnownLead, Writes } from './note';
import type { TalkActions } from './talk-actions';

const known = ({ id, code, title }: KnownLead, writes: Writes): TalkLead => ({
  id,
  code,
  title,
  investorName: '',
  log: writes === 'log',
  comment: writes === 'comment',
  attach: writes === 'log',
  nextStep: null,
  nextStepOn: null,
});

const asOption = ({ id, code, title, investorName }: TalkLead): ComboboxOption => ({
  id,
  label: title,
  note: [investorName, code].filter(Boolean).join(' · '),
});

const fits = ({ code, title }: KnownLead, text: string): boolean =>
  `${title} ${code}`.toLowerCase().includes(text.toLowerCase());

/** Leads to pick: those of the device at once, those of the server as soon as it answers, found ones while typing. */
export function useLeadPicker(find: TalkActions['findLeads'] | null, writes: Writes) {
  const [latest, setLatest] = useState<TalkLead[]>([]);
  const seen = useRef(new Map<string, TalkLead>());
  const keep = (leads: readonly TalkLead[]): readonly TalkLead[] => {
    for (const lead of leads) seen.current.set(lead.id, lead);
    return leads;
  };
  const ask = useRef(find);
  useEffect(() => {
    let current = true;
    const add = (leads: readonly TalkLead[]) => {
      if (!current) return;
      for (const lead of leads) seen.current.set(lead.id, lead);
      setLatest(before => [
        ...before.map(lead => seen.current.get(lead.id) ?? lead),
        ...leads.filter(lead => !before.some(one => one.id === lead.id)),
      ]);
    };
    const begin = async () => {
      const store = await import('./note-store');
      const owner = pageOwner();
      add((await store.listRemembered(owner)).map(lead => known(lead, writes)));
      const outcome = await ask.current?.({ text: '' });
      if (!outcome?.ok) return;
      add(outcome.value);
      await store.rememberLeads(
        owner,
        [...outcome.value, ...(await store.listRemembered(owner))].slice(0, 20),
      );
    };
    // Without storage or connection there is nothing to offer before typing.
    begin().catch(() => {});
    return () => {
      current = false;
    };
  }, [writes]);

  const search = async (text: string): Promise<ComboboxOption[]> => {
    try {
      const outcome = await find?.({ text });
      if (outcome?.ok) return keep(outcome.value).map(asOption);
    } catch {
      // Without a connection the device answers from what it knows.
    }
    return latest.filter(lead => fits(lead, text)).map(asOption);
  };
  return {
    options: latest.map(asOption),
    search,
    leadOf: (id: string) => seen.current.get(id) ?? null,
    asOption,
  };
}
