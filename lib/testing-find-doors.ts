import type { RoleKey } from './domain/actor';
import type { Circle, EVERYBODY, GeneralDoor } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const FIND_LEAD_DOORS: Record<string, LeadDoor> = {};

export const FIND_GENERAL_DOORS: Record<string, GeneralDoor> = {};

export const FIND_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};

export const FIND_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  'search.find': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office', 'leader', 'reviewer'],
};
