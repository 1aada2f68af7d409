import type { RoleKey } from './domain/actor';
import { type Circle, type EVERYBODY, type GeneralDoor, WORK } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const WORKERS: RoleKey[] = ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'];

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const BULK_LEAD_DOORS: Record<string, LeadDoor> = {
  'bulk.prepare': {
    may: WORK,
    input: ({ leadId }) => ({
      key: leadId,
      selection: { kind: 'rows', ids: [leadId] },
      change: { kind: 'step', text: '', on: '', ownerId: null },
    }),
  },
};

export const BULK_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'bulk.start': { may: WORKERS, input: { jobId: NOBODY } },
  'bulk.stop': { may: WORKERS, input: { jobId: NOBODY } },
  'bulk.undo': { may: WORKERS, input: { jobId: NOBODY } },
  'bulk.loadOptions': { may: WORKERS, input: {} },
};

export const BULK_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = { '/leads/bulk': WORKERS };

export const BULK_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  'bulk.progress': WORKERS,
  'bulk.exportRows': WORKERS,
};
