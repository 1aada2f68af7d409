import { leadId } from '../../prisma/seed/lead-table';
import { db } from './client';
import { addContact, removeContact } from './contact-edit';
import { restoreContact } from './contact-restore';
import { createLead } from './lead-create';
import { removeLead, restoreLead } from './recycle';
import { listRecycled } from './recycle-list';
import { purgeLead } from './recycle-purge';
import { as } from './testing-actor';
import { type DoorDeed, value, writes } from './testing-deeds';
import { newLead } from './testing-new-lead';

/** A lead of its own: what an earlier deed closed the month of cannot go to the bin. */
const removal = async () => {
  const made = value(await createLead(await as('李明'), newLead({ investorName: '绍兴砾舟检测有限公司' })));
  const { id, version } = await db.lead.findUniqueOrThrow({ where: { id: made.id } });
  return { leadId: id, version, reason: '重复登记' };
};

/** The doors of this part, each done rightfully once. */
export const RECYCLE_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'lead.remove': writes(async () => {
    const [actor, input] = [await as('吴静'), await removal()];
    return () => removeLead(actor, input);
  }),
  'lead.restore': writes(async () => {
    const actor = await as('吴静');
    const { id } = (await listRecycled(actor)).rows[0] ?? { id: '' };
    return () => restoreLead(actor, { leadId: id });
  }),
  'contact.restore': writes(async () => {
    const [actor, lead] = [await as('吴静'), { leadId: leadId('恒锴阀门') }];
    const person = { name: '邵一鸣', position: '', influence: null, phone: '13800000001', email: '' };
    const { id: contactId } = value(await addContact(actor, { ...lead, ...person }));
    value(await removeContact(actor, { ...lead, contactId }));
    return () => restoreContact(actor, { ...lead, contactId });
  }),
  'lead.purge': writes(async () => {
    const actor = await as('吴静');
    const removed = value(await removeLead(actor, await removal()));
    return () => purgeLead(actor, removed);
  }),
};
