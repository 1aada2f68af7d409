import type { RoleKey } from './domain/actor';
import { type Circle, EVERYBODY, type GeneralDoor } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const TOLD_LEAD_DOORS: Record<string, LeadDoor> = {};

export const TOLD_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'account.setMail': { may: EVERYBODY, input: { email: '不是邮箱', wish: 'digest' } },
  'job.retry': { may: ['systemAdministrator'], input: { jobId: '0' } },
};

export const TOLD_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  '/notices': EVERYBODY,
  '/admin/jobs': ['systemAdministrator'],
};

export const TOLD_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
