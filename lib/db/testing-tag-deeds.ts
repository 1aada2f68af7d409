import { leadId } from '../../prisma/seed/lead-table';
import { countLeads, listFilterChoices } from './filter-choice';
import { tagLead } from './lead-tag';
import { addTag, editTag, mergeTag, retireTag } from './tag';
import { as } from './testing-actor';
import { type DoorDeed, reads, value, writes } from './testing-deeds';

/** A tag of its own, as an earlier deed made it. */
async function made(name: string): Promise<string> {
  return value(await addTag(await as('吴静'), { name, colour: 3 })).id;
}

/** The doors of this part, each done rightfully once. */
export const TAG_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'lead.tag': writes(async () => {
    const [actor, id] = [await as('吴静'), await made('记号')];
    return () => tagLead(actor, { leadId: leadId('织岚袜业'), add: [id], remove: [] });
  }),
  'tag.add': writes(async () => {
    const actor = await as('吴静');
    return () => addTag(actor, { name: '新词', colour: 1 });
  }),
  'tag.edit': writes(async () => {
    const [actor, tagId] = [await as('吴静'), await made('旧词')];
    return () => editTag(actor, { tagId, name: '改过的词', colour: 2 });
  }),
  'tag.merge': writes(async () => {
    const [actor, tagId, intoId] = [await as('吴静'), await made('甲词'), await made('乙词')];
    return () => mergeTag(actor, { tagId, intoId });
  }),
  'tag.retire': writes(async () => {
    const [actor, tagId] = [await as('吴静'), await made('老词')];
    return () => retireTag(actor, { tagId, retire: true });
  }),
  'filter.count': reads(async () => {
    const actor = await as('王芳');
    return () => countLeads(actor, { query: 'source=visit' });
  }),
  'filter.choices': reads(async () => {
    const actor = await as('王芳');
    return () => listFilterChoices(actor);
  }),
};
