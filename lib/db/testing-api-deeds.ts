import { readFilter } from '../domain/lead-filter';
import { listInvestorsAfter } from './api-investors';
import { createKey, revokeKey } from './api-key';
import { listLeadsAfter } from './api-leads';
import { db } from './client';
import { getInvestor } from './investor-card';
import { editInvestor } from './investor-edit';
import { getLead } from './lead-detail';
import { editField } from './lead-edit';
import { getMonthlyReport } from './report';
import { as, leadOf } from './testing-actor';
import { DEEDS, type DoorDeed, reads, value, writes } from './testing-deeds';
import { cardForm, cardOf } from './testing-investor';
import { addWebhook, editWebhook, redeliver, rotateWebhook, setWebhookEnabled } from './webhook';

const TERMS = { name: '某系统', unitCode: null, scopes: ['leads:read' as const], days: 30 };
const RECEIVER = { name: '某系统', url: 'https://8.8.8.8/hook', events: ['period.closed' as const] };

async function hookId(): Promise<string> {
  value(await addWebhook(await as('吴静'), RECEIVER));
  return (await db.webhook.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })).id;
}

/** A deed of another door that the interface does as well. */
function sameAs(deeds: Readonly<Record<string, DoorDeed>>, door: string): DoorDeed {
  const deed = deeds[door];
  if (!deed) throw new Error(`No deed of ${door}.`);
  return deed;
}

const readLead = reads(async () => {
  const [actor, lead] = [await as('吴静'), await leadOf('织岚袜业')];
  return () => getLead(actor, lead.id);
});

/** The doors of this part, each done rightfully once. */
export const API_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'key.create': writes(async () => {
    const actor = await as('王芳');
    return () => createKey(actor, TERMS);
  }),
  'key.revoke': writes(async () => {
    const actor = await as('王芳');
    const { id } = value(await createKey(actor, TERMS));
    return () => revokeKey(actor, { keyId: id });
  }),
  'webhook.add': writes(async () => {
    const actor = await as('吴静');
    return () => addWebhook(actor, RECEIVER);
  }),
  'webhook.edit': writes(async () => {
    const [actor, webhookId] = [await as('吴静'), await hookId()];
    return () => editWebhook(actor, { webhookId, ...RECEIVER, name: '另一系统' });
  }),
  'webhook.rotate': writes(async () => {
    const [actor, webhookId] = [await as('吴静'), await hookId()];
    return () => rotateWebhook(actor, { webhookId });
  }),
  'webhook.setEnabled': writes(async () => {
    const [actor, webhookId] = [await as('吴静'), await hookId()];
    return () => setWebhookEnabled(actor, { webhookId, enabled: false });
  }),
  'webhook.redeliver': writes(async () => {
    const [actor, webhookId] = [await as('吴静'), await hookId()];
    const data = {
      webhookId,
      eventId: crypto.randomUUID(),
      event: 'period.closed',
      body: '{}',
      createdAt: new Date(),
    };
    const { id: deliveryId } = await db.webhookDelivery.create({ data });
    return () => redeliver(actor, { deliveryId });
  }),
  'api.showKey': reads(async () => async () => null),
  'api.listLeads': reads(async () => {
    const actor = await as('吴静');
    return () => listLeadsAfter(actor, { filter: readFilter({}), limit: 5, after: null, updatedSince: null });
  }),
  'api.getLead': readLead,
  'api.listEntries': readLead,
  'api.listActivities': readLead,
  'api.createLead': sameAs(DEEDS, 'lead.create'),
  'api.editLead': writes(async () => {
    const [actor, { id, version }] = [await as('吴静'), await leadOf('织岚袜业')];
    const change = { field: 'problem', value: '缺少用电', before: '—' };
    return () => editField(actor, { leadId: id, version, ...change });
  }),
  'api.advanceLead': sameAs(DEEDS, 'lead.advance'),
  'api.logActivity': sameAs(DEEDS, 'activity.log'),
  'api.listInvestors': reads(async () => {
    const actor = await as('吴静');
    return () => listInvestorsAfter(actor, { after: null, limit: 5 });
  }),
  'api.getInvestor': reads(async () => {
    const [actor, lead] = [await as('吴静'), await leadOf('织岚袜业')];
    return () => getInvestor(actor, lead.investorId);
  }),
  'api.editInvestor': writes(async () => {
    const [actor, card] = [await as('吴静'), await cardOf('织岚袜业')];
    return () => editInvestor(actor, cardForm(card, { intro: '专做袜子。' }));
  }),
  'api.getReport': reads(async () => {
    const actor = await as('吴静');
    return () => getMonthlyReport(actor, { month: '2026-06', scope: 'all' });
  }),
  '/api/v1/openapi.json': reads(async () => async () => null),
  '/api/v1/[...path]': reads(async () => async () => null),
};
