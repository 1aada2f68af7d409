import { describe, expect, it } from 'vitest';
import type { EditIndustryInput } from '../domain/industry-input';
import { db } from './client';
import { addNode, editIndustry, listIndustryDetails } from './industry';
import { as } from './testing-actor';
import { audited, theOffice } from './testing-office';

const STRANGERS = ['王芳', '李明', '赵磊', '郑涛', '钱红', '冯雪', '许强', '何平'];

async function asItIs(key: string): Promise<EditIndustryInput> {
  const row = await db.industry.findUniqueOrThrow({ where: { key } });
  const { name, shortName, status, validFromYear, validToYear } = row;
  return {
    key,
    name,
    shortName,
    status,
    validFromYear,
    validToYear,
    aliases: row.aliases.join('、'),
    place: row.sortOrder,
  };
}

const places = async (): Promise<string[]> =>
  (await db.industry.findMany({ orderBy: { sortOrder: 'asc' } })).map(row => row.key);

describe('keeping the list of industries', () => {
  it('is refused to everybody but the office, and nothing changes', async () => {
    const before = await theOffice();
    const input = { ...(await asItIs('aerospace')), name: '改名产业' };
    for (const name of STRANGERS) {
      const actor = await as(name);
      expect(await editIndustry(actor, input)).toMatchObject({ kind: 'notAllowed' });
      expect(await addNode(actor, { boneKey: 'SV-B1', name: '新环节', anchors: '' })).toMatchObject({
        kind: 'notAllowed',
      });
      expect(await listIndustryDetails(actor)).toEqual([]);
    }
    expect(await theOffice()).toEqual(before);
  });

  it('renames an industry without touching its leads, and still knows the old name', async () => {
    const actor = await as('吴静');
    const leads = await db.lead.findMany({ orderBy: { id: 'asc' } });
    const input = { ...(await asItIs('aerospace')), name: '空天产业', shortName: '空天' };
    expect(await audited(() => editIndustry(actor, input))).toEqual(['industry.edited']);
    const row = await db.industry.findUniqueOrThrow({ where: { key: 'aerospace' } });
    expect(row.name).toBe('空天产业');
    expect(row.aliases).toContain('航空航天');
    expect(await db.lead.findMany({ orderBy: { id: 'asc' } })).toEqual(leads);
  });

  it('lets two industries exchange places and nobody else move', async () => {
    const before = await places();
    const outcome = await editIndustry(await as('吴静'), { ...(await asItIs('smart-vision')), place: 3 });
    expect(outcome.ok).toBe(true);
    const [first, second, third, ...rest] = before;
    expect(await places()).toEqual([third, second, first, ...rest]);
  });

  it('gives an alternate a place only after somebody has left it', async () => {
    const actor = await as('吴静');
    const alternate = { ...(await asItIs('digital-ic')), status: 'active' as const, place: 9 };
    expect(await editIndustry(actor, alternate)).toMatchObject({
      kind: 'invalid',
      fields: { place: expect.stringContaining('请先把它转为备选') },
    });
    const leaver = { ...(await asItIs('auto-parts')), status: 'alternate' as const };
    expect((await editIndustry(actor, leaver)).ok).toBe(true);
    expect((await editIndustry(actor, alternate)).ok).toBe(true);
    expect((await places())[8]).toBe('digital-ic');
    expect((await places()).at(-1)).toBe('auto-parts');
  });

  it('hangs a node at the end of its bone, and no second one of the same name', async () => {
    const actor = await as('吴静');
    const added = await addNode(actor, { boneKey: 'SV-B1', name: '新环节', anchors: '甲公司、乙公司' });
    expect(added).toMatchObject({ ok: true, value: { key: 'SV-B1-07' } });
    expect(await addNode(actor, { boneKey: 'SV-B1', name: '新环节', anchors: '' })).toMatchObject({
      kind: 'invalid',
    });
    const nodes = await db.chainNode.findMany({ where: { boneKey: 'SV-B1' }, orderBy: { sortOrder: 'asc' } });
    expect(nodes.at(-1)).toMatchObject({ name: '新环节', anchors: ['甲公司', '乙公司'] });
  });
});
