import { leadId } from '../../prisma/seed/lead-table';
import { addContact, removeContact } from './contact-edit';
import { restoreContact } from './contact-restore';
import { removeLead, restoreLead } from './recycle';
import { listRecycled } from './recycle-list';
import { purgeLead } from './recycle-purge';
import { as, leadOf } from './testing-actor';
import { type DoorDeed, value, writes } from './testing-deeds';

const FIRM = '骁砺检测';

const removal = async () => {
  const { id, version } = await leadOf(FIRM);
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
