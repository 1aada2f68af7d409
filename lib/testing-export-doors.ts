import type { RoleKey } from './domain/actor';
import type { Circle, EVERYBODY, GeneralDoor } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const TAKING_OUT: RoleKey[] = ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'];
const WEEKLY: RoleKey[] = [...TAKING_OUT, 'leader'];
const nobody = '00000000-0000-4000-8000-000000000000';

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const EXPORT_LEAD_DOORS: Record<string, LeadDoor> = {};

export const EXPORT_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'export.forecast': { may: TAKING_OUT, input: { query: '' } },
  'export.request': { may: TAKING_OUT, input: { query: 'q=权限测试没有这样的项目', format: 'csv' } },
  'export.cancel': { may: TAKING_OUT, input: { exportId: nobody } },
};

export const EXPORT_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  '/exports': TAKING_OUT,
  '/reports/weekly': WEEKLY,
};

export const EXPORT_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  'export.download': TAKING_OUT,
  'weekly.export': WEEKLY,
};
