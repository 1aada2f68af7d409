'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import type { ChainView } from '@/lib/domain/holder';
import { LEAD_PLACES } from '@/lib/domain/lead-place';
import type { EntryView, LeadDetail } from '@/lib/domain/lead-view';
import type { IndustryOption, UnitOption } from '@/lib/domain/vocabulary-view';
import type { LeadActions } from './lead-actions';

/** What the page hands to the lead's island, all of it plain. */
export type LeadDeskProps = {
  lead: LeadDetail;
  chain: ChainView;
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
  | {
      kind:
        | 'move'
        | 'pause'
        | 'lose'
        | 'reopen'
        | 'assign'
        | 'share'
        | 'transfer'
        | 'classify'
        | 'arrival'
        | 'remove';
    }
  | { kind: 'confirm' | 'revoke' | 'correct'; entry: EntryView };

type Desk = LeadDeskProps & {
  /** The version as this person knows it: the page's, or the one an own deed has just made of it. */
  version: number;
  /** Brings the page up to date; handed what a deed answered, the next deed need not wait for that. */
  refresh: (answer?: unknown) => void;
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

function versionIn(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return null;
  return typeof answer.version === 'number' ? answer.version : null;
}

export function LeadDesk({ children, ...props }: LeadDeskProps & { children: ReactNode }) {
  const router = useRouter();
  const [deed, open] = useState<OpenDeed | null>(null);
  const [own, setOwn] = useState(0);
  const mayAdvance = props.lead.gate !== null && props.lead.status === 'active' && props.lead.rights.advance;
  useEffect(() => {
    if (mayAdvance && window.location.hash === LEAD_PLACES.gate) open({ kind: 'advance' });
  }, [mayAdvance]);
  const version = Math.max(props.lead.version, own);
  const refresh = (answer?: unknown) => {
    const next = versionIn(answer);
    // A gap means that somebody else stood in between: that is still to be told.
    if (next === version + 1) setOwn(next);
    router.refresh();
  };
  const desk = { ...props, deed, open, version, refresh };
  return <DeskContext value={desk}>{children}</DeskContext>;
}
