import { RIGHTS } from './access';
import { ROLE_NAMES, type RoleKey } from './actor';
import type { Day } from './day';
import type { StatusKey } from './labels';
import type { StageKey } from './stage';
import type { StaffOption } from './vocabulary-view';

/** Roles that can carry a lead of their own; only they can take leads over. */
export const FOLLOWING_ROLES = (Object.keys(ROLE_NAMES) as RoleKey[]).filter(role =>
  RIGHTS[role]['lead.edit']?.some(relation => relation === 'own' || relation === 'all'),
);

/** Somebody whose leads can be handed over, with how many of them one sees. */
export type HandOverPerson = StaffOption & { count: number; isDisabled: boolean };

export type HandOverLead = {
  id: string;
  code: string;
  title: string;
  stage: StageKey;
  status: StatusKey;
  unitName: string;
  nextStep: string | null;
  nextStepOn: Day | null;
  /** Why it would stay; null when it would move. */
  why: string | null;
};

export type HandOverView = {
  person: HandOverPerson;
  leads: HandOverLead[];
  /** Whether the person follows more than whoever asks may see. */
  hasOthers: boolean;
  /** Those who can take over, the same unit first. */
  takers: StaffOption[];
};

/** A lead that stays where it is, and why; without a title where not even that is theirs to see. */
export type StayingLead = { id: string; title: string | null; why: string };

export type HandOverPreview = { moves: { id: string; title: string }[]; stays: StayingLead[] };
