import type { RoleKey } from './domain/actor';
import { type Circle, EVERYBODY, type GeneralDoor } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const reason = '权限测试';

/** Whoever works the lead may put its reminders off; nobody it is merely shared with. */
const SNOOZE: Circle = {
  officer: ['own'],
  groupLeader: ['unit', 'own'],
  unitManager: ['unit', 'own'],
  taskForceChief: ['industry', 'own'],
  office: 'all',
};
const GIVE: Circle = { unitManager: ['unit'], taskForceChief: ['industry'], office: 'all', leader: 'all' };

const ANSWERERS: RoleKey[] = [
  'officer',
  'groupLeader',
  'unitManager',
  'taskForceChief',
  'office',
  'reviewer',
];
const GIVERS: RoleKey[] = ['unitManager', 'taskForceChief', 'office', 'leader'];
const READERS: RoleKey[] = [...ANSWERERS, 'leader'];

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const DUTY_LEAD_DOORS: Record<string, LeadDoor> = {
  'lead.snooze': { may: SNOOZE, input: ({ leadId }) => ({ leadId, until: '2999-01-01', reason }) },
  'lead.endSnooze': { may: SNOOZE, input: ({ leadId }) => ({ leadId }) },
  'task.give': {
    may: GIVE,
    input: ({ leadId }) => ({ leadId, text: '请抓紧', ownerId: NOBODY, dueOn: '' }),
  },
  'task.loadOwners': { may: GIVE, input: ({ leadId }) => ({ leadId }) },
};

export const DUTY_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'task.reply': { may: ANSWERERS, input: { taskId: NOBODY, version: 1, reply: '已办结' } },
  'task.return': { may: GIVERS, input: { taskId: NOBODY, version: 1, reason } },
  'task.close': { may: GIVERS, input: { taskId: NOBODY, version: 1 } },
  'task.reopen': { may: GIVERS, input: { taskId: NOBODY, version: 1 } },
  'calendarFeed.create': { may: EVERYBODY, input: {} },
  'calendarFeed.revoke': { may: EVERYBODY, input: { feedId: NOBODY } },
};

export const DUTY_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  '/tasks': READERS,
  '/led': ['leader'],
  '/calendar': READERS,
};

export const DUTY_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {};
