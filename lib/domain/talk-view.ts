import type { Day } from './day';

/** A lead as it is picked for a note. */
export type TalkLead = {
  id: string;
  code: string;
  title: string;
  investorName: string;
  /** What the viewer may write on it. */
  log: boolean;
  comment: boolean;
  attach: boolean;
  nextStep: string | null;
  nextStepOn: Day | null;
};

/** A colleague who can be named on a lead. */
export type ColleagueOption = { id: string; name: string; unitName: string };

/** What became of a note: its id, and the version of the lead it stands on. */
export type Logged = { id: string; version: number };
