import type { RoleKey } from './domain/actor';
import type { Circle, EVERYBODY, GeneralDoor } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const OFFER: Circle = { unitManager: ['unit'], office: 'all' };
const nobody = '00000000-0000-4000-8000-000000000000';
const reason = '权限测试';
const word = { transferId: nobody, version: 1, note: reason };

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const TRANSFER_LEAD_DOORS: Record<string, LeadDoor> = {
  'transfer.offer': {
    may: OFFER,
    input: ({ leadId }) => ({ leadId, toUnitCodes: ['nowhere'], reason, keptPercent: '50', years: '5' }),
  },
  'transfer.withdraw': {
    may: OFFER,
    input: ({ leadId }) => ({ leadId, transferId: nobody, version: 1 }),
  },
};

export const TRANSFER_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'transfer.loadTerms': { may: ['unitManager', 'office'], input: {} },
  'transfer.accept': { may: ['unitManager'], input: { ...word, takerId: nobody } },
  'transfer.decline': { may: ['unitManager'], input: word },
  'transfer.confirm': { may: ['office'], input: word },
  'transfer.reject': { may: ['office'], input: word },
};

export const TRANSFER_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  '/transfers': ['unitManager', 'office'],
};

export const TRANSFER_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
