import type { RoleKey } from './domain/actor';
import { type Circle, type EVERYBODY, type GeneralDoor, READ, RECORD } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const TALK_LEAD_DOORS: Record<string, LeadDoor> = {
  'step.finish': {
    may: RECORD,
    input: ({ leadId, version }) => ({
      leadId,
      version,
      result: '',
      nextStep: '',
      nextStepOn: '',
      ownerId: null,
    }),
  },
  'talk.findColleagues': {
    may: READ,
    input: ({ leadId }) => ({ leadId, text: '王', purpose: 'mention' }),
  },
};

export const TALK_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'talk.findLeads': {
    may: ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office', 'leader', 'reviewer'],
    input: { text: '' },
  },
};

export const TALK_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};

export const TALK_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
