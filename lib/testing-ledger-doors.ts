import type { RoleKey } from './domain/actor';
import type { Circle, EVERYBODY, GeneralDoor } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const id = '00000000-0000-4000-8000-000000000000';
const shape = { index: 0, use: true, firstRow: 1, lastRow: 1, columns: {}, unit: null, town: null };
/** The office for all units, a manager for rows of their own. */
const IMPORTERS: RoleKey[] = ['unitManager', 'office'];

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const LEDGER_LEAD_DOORS: Record<string, LeadDoor> = {};

export const LEDGER_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'ledger.map': { may: IMPORTERS, input: { id, shapes: [shape] } },
  'ledger.read': { may: IMPORTERS, input: { id } },
  'ledger.mendRow': { may: IMPORTERS, input: { id, position: 0, field: 'title', text: '权限测试' } },
  'ledger.skipRow': { may: IMPORTERS, input: { id, position: 0, skipped: true } },
  'ledger.discard': { may: IMPORTERS, input: { id } },
};

export const LEDGER_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};

export const LEDGER_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  'ledger.template': IMPORTERS,
};
