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
  'lead.purge': writes(async () => {
    const actor = await as('吴静');
    const { leadId } = value(await removeLead(actor, await removal()));
    return () => purgeLead(actor, { leadId });
  }),
};
