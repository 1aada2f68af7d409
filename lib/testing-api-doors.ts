import type { RoleKey } from './domain/actor';
import { type Circle, EVERYBODY, type GeneralDoor } from './testing-access';
import type { LeadDoor } from './testing-lead-doors';

const nobody = '00000000-0000-4000-8000-000000000000';
const OFFICE: RoleKey[] = ['office'];
/** Where a name leads is looked at first, so it must not be one that would have to be looked up. */
const receiver = { name: '某系统', url: 'https://127.0.0.1/hook', events: ['lead.created'] };
const terms = { name: '某系统', unitCode: null, scopes: ['leads:read'], days: 30 };

/** Who may have a key of their own: whoever works on leads. */
const WORKERS: RoleKey[] = ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'];

/** Who gets through the doors of this part; gathered in lib/testing-expected.ts. */
export const API_LEAD_DOORS: Record<string, LeadDoor> = {};

export const API_GENERAL_DOORS: Record<string, GeneralDoor> = {
  'key.create': { may: WORKERS, input: { ...terms, password: 'wrong password', code: '' } },
  'key.revoke': { may: EVERYBODY, input: { keyId: nobody } },
  'webhook.add': { may: OFFICE, input: receiver },
  'webhook.edit': { may: OFFICE, input: { webhookId: nobody, ...receiver } },
  'webhook.rotate': { may: OFFICE, input: { webhookId: nobody } },
  'webhook.setEnabled': { may: OFFICE, input: { webhookId: nobody, enabled: true } },
  'webhook.redeliver': { may: OFFICE, input: { deliveryId: nobody } },
};

export const API_PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  '/api-guide': EVERYBODY,
  '/admin/keys': ['unitManager', 'office', 'systemAdministrator'],
  '/admin/webhooks': OFFICE,
};

/** By key, not by session: who gets through how far is asked in lib/api/access.db.test.ts. */
export const API_HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  'api.showKey': WORKERS,
  'api.listLeads': WORKERS,
  'api.createLead': WORKERS,
  'api.getLead': WORKERS,
  'api.editLead': WORKERS,
  'api.advanceLead': WORKERS,
  'api.listEntries': WORKERS,
  'api.listActivities': WORKERS,
  'api.logActivity': WORKERS,
  'api.listInvestors': WORKERS,
  'api.getInvestor': WORKERS,
  'api.editInvestor': WORKERS,
  'api.getReport': WORKERS,
};
