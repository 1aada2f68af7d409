import type { ClaimState } from './claim';
import type { ClashAnswer, ClashEnd, MatchKind, RulingKind } from './clash';
import type { Day } from './day';

/** An earlier claim as the later unit hears of it: nothing here leads to the lead, the investor or a person. */
export type MetClaim = { clashId: string; code: string; unitName: string; filedOn: Day; stageName: string };

/** What came of a filing. */
export type FiledClaim = {
  code: string;
  state: ClaimState;
  protectedUntil: Day | null;
  /** Filed later after the talk than the rules ask for. */
  isLate: boolean;
  met: MetClaim[];
};

/** A talk that a filing can rest on. */
export type TalkOption = {
  id: string;
  happenedOn: Day;
  kindName: string;
  place: string | null;
  people: string | null;
  /** What a filing on it today is late by, as a sentence; null in time. */
  lateWords: string | null;
};

/** What is left of protection and of patience with silence, each in words. */
export type LeftWords = { text: string; tone: 'ok' | 'warn' | 'danger' };

/** A claim as those see it who see its lead. Instants are ISO 8601. */
export type ClaimView = {
  id: string;
  leadId: string;
  leadCode: string;
  title: string;
  code: string;
  version: number;
  state: ClaimState;
  unitName: string;
  holderUnitName: string;
  talkedOn: Day;
  filedAt: string;
  filedBy: string;
  isLate: boolean;
  amountYuan: number;
  protectedUntil: Day | null;
  protectionLeft: LeftWords | null;
  /** The last day on which progress still keeps it alive; null where silence does not matter now. */
  silenceEndsOn: Day | null;
  silenceLeft: LeftWords | null;
  extendedOn: Day | null;
  extensionReason: string | null;
  /** Dated follow-ups since the filing. */
  followUps: number;
  decision: { by: string; at: string; note: string | null } | null;
  endedOn: Day | null;
  endReason: string | null;
  may: { extend: boolean; release: boolean; decide: boolean };
  /** A clash of it waits for the answer of its unit. */
  mustAnswer: boolean;
  /** Why the office cannot decide it as things stand, as a sentence; null for whoever does not decide. */
  whyNotDecide: string | null;
  /** Why an extension is refused as things stand, as a sentence. */
  whyNotExtend: string | null;
};

/** One's own side of a clash, or the office's look at either. */
export type ClashSideView = {
  leadId: string;
  leadCode: string;
  title: string;
  investorName: string;
  stageName: string;
  talkedOn: Day;
  place: string;
  people: string;
  amountYuan: number;
  filedBy: string;
  minutes: { id: string; fileName: string }[];
  talks: { on: Day; kindName: string; text: string }[];
  followUps: number;
};

/** What either side may know of the other. */
export type ClashFaceView = {
  code: string;
  unitName: string;
  filedOn: Day;
  stageName: string;
};

export type RulingView = {
  place: number;
  kind: RulingKind;
  reasons: string;
  unitName: string | null;
  laterPercent: number | null;
  years: number | null;
  ruledAt: string;
};

/** A clash as one side or the office sees it. */
export type ClashView = {
  id: string;
  version: number;
  /** Whose eyes: the office sees both sides in full. */
  as: 'earlier' | 'later' | 'office';
  words: string;
  isOpen: boolean;
  raisedOn: Day;
  earlier: ClashFaceView;
  later: ClashFaceView;
  /** The full side, only where the reader may see it. */
  earlierSide: (ClashSideView & { filedAt: string }) | null;
  laterSide: (ClashSideView & { filedAt: string }) | null;
  /** Told to the office alone. */
  matchedBy: MatchKind[];
  answer: ClashAnswer | null;
  /** The later filer's words: to the holder only where he wishes to join. */
  answerReason: string | null;
  joinAnswer: 'accepted' | 'declined' | null;
  holderStatement: string | null;
  rulingDueOn: Day | null;
  rulingLeft: LeftWords | null;
  appealReason: string | null;
  isAppealed: boolean;
  endedHow: ClashEnd | null;
  rulings: RulingView[];
  may: { answer: boolean; replyToJoin: boolean; state: boolean; rule: boolean; appeal: boolean };
};

/** A lead in the common pool: what it is about, never whose it is to win. */
export type PoolLead = {
  id: string;
  code: string;
  industryName: string | null;
  bandName: string;
  originPlace: string | null;
  stageName: string;
  pooledOn: Day;
  lastUnitName: string;
};

/** The card 首谈备案 of a lead, and what a new filing starts from. */
export type ClaimOfLead = {
  leadId: string;
  current: ClaimView | null;
  past: ClaimView[];
  clashes: ClashView[];
  mayFile: boolean;
  /** Since when the lead is in the common pool. */
  pooledOn: Day | null;
  talks: TalkOption[];
  /** Minutes under their own name are there; else those handed in with the chosen talk may serve. */
  hasMinutes: boolean;
  talksWithFiles: string[];
  isInvestorKnown: boolean;
  amountYuan: number | null;
  landMu: number | null;
  fileWithinDays: number;
  confirmFromYuan: number;
};
