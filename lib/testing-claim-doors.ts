import type { RoleKey } from './domain/actor';
import { RULE_NUMBER_KEYS, RULE_NUMBERS } from './domain/rule-settings';
import { STAGE_KEYS } from './domain/stage';
import { type Circle, type EVERYBODY, type GeneralDoor, OFFICE, WORK } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const reason = '权限测试';
const RECORDERS: RoleKey[] = ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'];
const clash = { clashId: NOBODY, version: 1 };

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const CLAIM_LEAD_DOORS: Record<string, LeadDoor> = {
  'claim.file': {
    may: WORK,
    input: ({ leadId }) => ({
      leadId,
      activityId: '',
      place: '',
      people: '',
      amount: '',
      landMu: '',
      plantSqm: '',
    }),
  },
  'claim.extend': { may: WORK, input: ({ leadId }) => ({ leadId, claimId: NOBODY, version: 1, reason }) },
  'claim.release': { may: WORK, input: ({ leadId }) => ({ leadId, claimId: NOBODY, version: 1, reason }) },
  'claim.decide': {
    may: OFFICE,
    input: ({ leadId }) => ({ leadId, claimId: NOBODY, version: 1, confirmed: false, note: reason }),
  },
};

export const CLAIM_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'clash.answer': { may: RECORDERS, input: { ...clash, answer: 'dispute', reason } },
  'clash.reply': {
    may: RECORDERS,
    input: { ...clash, reply: 'declined', laterPercent: '', statement: reason },
  },
  'clash.appeal': { may: RECORDERS, input: { ...clash, reason } },
  'clash.rule': {
    may: ['office'],
    input: { ...clash, kind: 'hold', unitCode: '', laterPercent: '', years: '', reasons: '权限测试理由' },
  },
  'pool.take': { may: RECORDERS, input: { leadId: NOBODY } },
  'rules.set': {
    may: ['office'],
    input: {
      year: 2199,
      version: 999,
      numbers: Object.fromEntries(RULE_NUMBER_KEYS.map(key => [key, String(RULE_NUMBERS[key].least)])),
      warnDays: '14、3',
      confirmFrom: '1亿',
      overdueDays: Object.fromEntries(STAGE_KEYS.map(key => [key, '45'])),
    },
  },
};

export const CLAIM_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  '/claims': RECORDERS,
  '/pool': RECORDERS,
  '/admin/rules': ['office'],
};

export const CLAIM_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
