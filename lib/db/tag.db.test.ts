import { beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { readFilter } from '../domain/lead-filter';
import type { Outcome } from '../domain/outcome';
import { db } from './client';
import { listFilterOptions } from './filter-options';
import { listLeads, sumLeads } from './lead-list';
import { tagLead } from './lead-tag';
import { addTag, editTag, listTagDetails, listTags, mergeTag, retireTag } from './tag';
import { as, auditedSince } from './testing-actor';
import { value } from './testing-deeds';

let OWN = '';

beforeAll(async () => {
  const where = { officerId: person('王芳').id };
  OWN = (await db.lead.findFirstOrThrow({ where, select: { id: true } })).id;
});
const tagsOf = async (id: string): Promise<string[]> => {
  const rows = await db.leadTag.findMany({
    where: { leadId: id },
    select: { tag: { select: { name: true } } },
  });
  return rows.map(row => row.tag.name).sort();
};
const kindOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.kind);
const made = async (name: string): Promise<string> =>
  value(await addTag(await as('吴静'), { name, colour: 2 })).id;

describe('a tag on a lead', () => {
  it('is put on by whoever follows it and by the office, and by nobody else', async () => {
    const id = await made('试点');
    const before = await tagsOf(OWN);
    const change = { leadId: OWN, add: [id], remove: [] };
    for (const [name, kind] of [
      ['冯雪', 'notFound'],
      ['许强', 'notFound'],
      ['郑涛', 'notAllowed'],
    ] as const) {
      expect([name, kindOf(await tagLead(await as(name), change))]).toEqual([name, kind]);
      expect(await tagsOf(OWN)).toEqual(before);
    }
    const deeds = await auditedSince(OWN, async () => {
      value(await tagLead(await as('王芳'), change));
    });
    expect(deeds).toEqual(['lead.tagged']);
    expect(await tagsOf(OWN)).toEqual([...before, '试点'].sort());
    const off = value(await tagLead(await as('吴静'), { leadId: OWN, add: [], remove: [id] }));
    expect(off.tags.map(tag => tag.name).sort()).toEqual(before);
  });

  it('is not one that is retired, gone, or one too many', async () => {
    const actor = await as('王芳');
    const before = await tagsOf(OWN);
    const retired = await made('旧口径');
    value(await retireTag(await as('吴静'), { tagId: retired, retire: true }));
    const nobody = '00000000-0000-4000-8000-000000000000';
    const many = await Promise.all(Array.from({ length: 12 }, (_, index) => made(`多${index}`)));
    for (const add of [[retired], [nobody], [...many, await made('多出来')]]) {
      expect((await tagLead(actor, { leadId: OWN, add, remove: [] })).ok).toBe(false);
      expect(await tagsOf(OWN)).toEqual(before);
    }
  });
});

describe('the tags of the office', () => {
  it('are kept by nobody else', async () => {
    const id = await made('办公室的');
    for (const name of ['王芳', '李明', '郑涛', '许强']) {
      const actor = await as(name);
      const outcomes = [
        await addTag(actor, { name: '别人的', colour: 1 }),
        await editTag(actor, { tagId: id, name: '改掉', colour: 1 }),
        await mergeTag(actor, { tagId: id, intoId: id }),
        await retireTag(actor, { tagId: id, retire: true }),
      ];
      expect(outcomes.map(kindOf)).toEqual(Array(4).fill('notAllowed'));
      expect(await listTagDetails(actor)).toEqual([]);
    }
    expect(await db.tag.findUnique({ where: { id } })).toMatchObject({ name: '办公室的', retiredAt: null });
  });

  it('have one name each, and one merged into another leaves its leads there', async () => {
    const office = await as('吴静');
    const [one, other] = [await made('甲类'), await made('乙类')];
    expect(kindOf(await addTag(office, { name: '甲类', colour: 1 }))).toBe('invalid');
    expect(kindOf(await editTag(office, { tagId: one, name: '乙类', colour: 1 }))).toBe('invalid');
    const [first, second] = await listLeads(office, readFilter({}), { size: 2, offset: 0 });
    if (!first || !second) throw new Error('There are leads.');
    value(await tagLead(office, { leadId: first.id, add: [one, other], remove: [] }));
    value(await tagLead(office, { leadId: second.id, add: [one], remove: [] }));
    expect(value(await mergeTag(office, { tagId: one, intoId: other }))).toEqual({ moved: 2 });
    const asked = await listLeads(office, readFilter({ tag: other }), { size: 10, offset: 0 });
    expect(asked.map(row => row.id).sort()).toEqual([first.id, second.id].sort());
    expect(asked[0]?.tags.map(tag => tag.name)).toContain('乙类');
    expect((await sumLeads(office, readFilter({ tag: one }))).count).toBe(0);
  });

  it('that are retired are no longer offered, but still filtered by', async () => {
    const office = await as('吴静');
    const id = await made('将停用');
    value(await retireTag(office, { tagId: id, retire: true }));
    expect((await listTags(office)).some(tag => tag.id === id)).toBe(false);
    expect((await listFilterOptions(office)).tags.some(tag => tag.id === id)).toBe(true);
    value(await retireTag(office, { tagId: id, retire: false }));
    expect((await listTags(office)).some(tag => tag.id === id)).toBe(true);
  });
});
