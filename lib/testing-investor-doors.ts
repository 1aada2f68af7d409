import type { RoleKey } from './domain/actor';
import { type Circle, type EVERYBODY, type GeneralDoor, WORK } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const nobody = '00000000-0000-4000-8000-000000000000';
const reason = '权限测试';
const KEEPERS: RoleKey[] = ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'];
const READERS: RoleKey[] = [...KEEPERS, 'leader', 'reviewer'];

/** Typed such that whoever may is stopped by the matter: no number is one. */
const person = { name: '权限测试', position: '', influence: null, phone: '不是号码', email: '' };

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const INVESTOR_LEAD_DOORS: Record<string, LeadDoor> = {
  'contact.add': { may: WORK, input: ({ leadId }) => ({ leadId, ...person }) },
  'contact.edit': { may: WORK, input: ({ leadId, contactId }) => ({ leadId, contactId, ...person }) },
  'contact.remove': { may: WORK, input: ({ leadId, contactId }) => ({ leadId, contactId }) },
};

export const INVESTOR_GENERAL_DOORS: Record<string, GeneralDoor> = {
  // Whose card it is is asked once it is found: lib/db/investor-rights.db.test.ts.
  'investor.edit': {
    may: READERS,
    input: {
      investorId: nobody,
      version: 1,
      name: '权限测试公司',
      keepFormerName: true,
      formerNames: '',
      uscc: '',
      kind: null,
      grades: [],
      parentGroup: '',
      parentId: null,
      originPlace: '',
      industryKey: null,
      chainNodeKey: null,
      businessScope: '',
      intro: '',
    },
  },
  'investor.search': { may: READERS, input: { text: '' } },
  'investor.merge': {
    may: ['office'],
    input: { keptId: nobody, mergedId: nobody, keptVersion: 1, mergedVersion: 1, fromMerged: [], reason },
  },
  'investor.undoMerge': { may: ['office'], input: { mergeId: nobody } },
  'risk.record': {
    may: READERS,
    input: { investorId: nobody, kind: 'other', foundOn: '', text: reason, source: reason },
  },
  'risk.retract': { may: READERS, input: { riskNoteId: nobody, reason } },
};

export const INVESTOR_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  '/investors': READERS,
  // The id asked with is no investor's, so it is shut to everybody; whose card opens is asked in e2e/investor.spec.ts.
  '/investors/[id]': [],
  '/investors/merge': ['office'],
};

export const INVESTOR_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
