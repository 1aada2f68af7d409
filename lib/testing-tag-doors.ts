import type { RoleKey } from './domain/actor';
import { type Circle, type EVERYBODY, type GeneralDoor, WORK } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const nobody = '00000000-0000-4000-8000-000000000000';
const OFFICE: RoleKey[] = ['office'];
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
export const TAG_LEAD_DOORS: Record<string, LeadDoor> = {
  'lead.tag': { may: WORK, input: ({ leadId }) => ({ leadId, add: [nobody], remove: [] }) },
};

export const TAG_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'tag.add': { may: OFFICE, input: { name: '省重点', colour: 1 } },
  'tag.edit': { may: OFFICE, input: { tagId: nobody, name: '某标签', colour: 1 } },
  'tag.merge': { may: OFFICE, input: { tagId: nobody, intoId: nobody } },
  'tag.retire': { may: OFFICE, input: { tagId: nobody, retire: true } },
  'filter.count': { may: READERS, input: { query: '' } },
  'filter.choices': { may: READERS, input: {} },
};

export const TAG_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = { '/admin/tags': OFFICE };

export const TAG_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
