'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import type { EntryView, LeadDetail } from '@/lib/domain/lead-view';
import type { IndustryOption, UnitOption } from '@/lib/domain/vocabulary-view';
import type { LeadActions } from './lead-actions';

/** What the page hands to the lead's island, all of it plain. */
export type LeadDeskProps = {
  lead: LeadDetail;
  today: Day;
  industry: IndustryOption | null;
  exitReasons: readonly { key: string; name: string }[];
  /** Filled where the next gate asks for a unit. */
  units: UnitOption[];
  /** From here on, the line itself included, it is a 亿元 project. */
  yiLineYuan: number;
  /** What a gate document is called, by key. */
  documentNames: Readonly<Record<string, string>>;
  actions: LeadActions;
};

/** The deed whose dialog is open. */
export type OpenDeed =
  | { kind: 'advance'; focus?: string | undefined }
  | { kind: 'move' | 'pause' | 'lose' | 'reopen' | 'assign' | 'share' | 'classify' | 'arrival' }
  | { kind: 'confirm' | 'revoke' | 'correct'; entry: EntryView };

type Desk = LeadDeskProps & {
  refresh: () => void;
  deed: OpenDeed | null;
  open: (deed: OpenDeed | null) => void;
};

const DeskContext = createContext<Desk | null>(null);

/** The lead, the day, the deeds and the dialog that is open, for every part of the page. */
export function useLeadDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A part of the lead page stands outside LeadDesk.');
  return desk;
}

export function LeadDesk({ children, ...props }: LeadDeskProps & { children: ReactNode }) {
  const router = useRouter();
  const [deed, open] = useState<OpenDeed | null>(null);
  const desk = { ...props, deed, open, refresh: () => router.refresh() };
  return <DeskContext value={desk}>{children}</DeskContext>;
}
