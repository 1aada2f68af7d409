import type { RoleKey } from './domain/actor';
import { ASSIGN, type Circle, type EVERYBODY, type GeneralDoor, WORK } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const BINS: RoleKey[] = ['unitManager', 'office'];

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const RECYCLE_LEAD_DOORS: Record<string, LeadDoor> = {
  // A version of tomorrow: whoever may is stopped there, and the lead stays.
  'lead.remove': {
    may: ASSIGN,
    input: ({ leadId, version }) => ({ leadId, version: version + 1000, reason: '权限测试' }),
  },
  'contact.restore': { may: WORK, input: ({ leadId }) => ({ leadId, contactId: NOBODY }) },
};

export const RECYCLE_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'lead.restore': { may: BINS, input: { leadId: NOBODY } },
  'lead.purge': { may: ['office'], input: { leadId: NOBODY } },
};

export const RECYCLE_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = { '/recycle': BINS };

export const RECYCLE_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
