import type { RoleKey } from './domain/actor';
import type { Circle, EVERYBODY, GeneralDoor } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const asked = { question: '', layout: '', face: 'list' };
const one = { viewId: NOBODY };

const READERS: RoleKey[] = [
  'officer',
  'groupLeader',
  'unitManager',
  'taskForceChief',
  'office',
  'leader',
  'reviewer',
];

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const VIEW_LEAD_DOORS: Record<string, LeadDoor> = {};

export const VIEW_GENERAL_DOORS: Record<string, GeneralDoor> = {
  // The name of a built-in one: whoever may is stopped by it.
  'view.save': { may: READERS, input: { name: '全部', ...asked } },
  'view.update': { may: READERS, input: { ...one, version: 1, ...asked } },
  'view.rename': { may: READERS, input: { ...one, version: 1, name: '权限测试' } },
  'view.remove': { may: READERS, input: one },
  'view.bringBack': { may: READERS, input: one },
  'view.share': {
    may: ['unitManager', 'taskForceChief', 'office'],
    input: { ...one, reach: 'own', unitCode: null },
  },
  'view.choose': { may: READERS, input: one },
  'view.arrange': { may: READERS, input: { viewIds: [NOBODY] } },
  'view.assign': { may: ['office'], input: { role: 'officer', viewId: NOBODY } },
  'lead.moreOfGroup': { may: READERS, input: { query: '', group: 'stage', key: 'lead', shown: 0 } },
};

export const VIEW_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};

export const VIEW_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
