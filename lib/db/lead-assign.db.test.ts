import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { db } from './client';
import { assignLead } from './lead-edit';
import { listHolders } from './lead-holder';
import { listNotices } from './notice';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';

const FIRM = '骋屿热管理';

async function assignment(change: object) {
  const { id, version, officerId, responsibleUnitCode, responsibleLeaderId } = await leadOf(FIRM);
  const standing = { officerId, responsibleUnitCode, responsibleLeaderId };
  return { leadId: id, version, ...standing, reason: '调整分工', ...change };
}

const presentOf = async (role: string) =>
  (await listHolders(await as('吴静'), leadId(FIRM)))?.holders.find(
    holder => holder.role === role && holder.endsOn === null,
  )?.name;

describe('naming who answers for what', () => {
  it('is not for those who only work on the lead, and nothing changes', async () => {
    const before = await everythingOf(leadId(FIRM));
    const serviceOfficerId = (await as('陆遥')).staffId;
    for (const name of ['王芳', '陈刚', '周敏', '孙丽', '郑涛'])
      expect(await assignLead(await as(name), await assignment({ serviceOfficerId }))).toMatchObject({
        ok: false,
      });
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
  });

  it('names a service officer and a task force, keeps them in the chain and in one audit row', async () => {
    const helper = await as('陆遥');
    const change = { serviceOfficerId: helper.staffId, taskForceCode: 'tf-high-end-equipment' };
    const deeds = await auditedSince(leadId(FIRM), async () => {
      expect(await assignLead(await as('李明'), await assignment(change))).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['lead.assigned']);
    expect(await presentOf('serviceOfficer')).toBe('陆遥');
    const chain = await listHolders(await as('王芳'), leadId(FIRM));
    expect(chain?.holders.filter(holder => holder.role === 'taskForce')).toHaveLength(2);
    expect((await listNotices(helper))[0]?.text).toContain('服务专员');
    const audit = await db.auditEntry.findFirstOrThrow({
      where: { nounId: leadId(FIRM), deed: 'lead.assigned' },
      orderBy: { id: 'desc' },
    });
    expect(audit.after).toMatchObject({ serviceOfficer: '陆遥', officer: '王芳' });
  });

  it('leaves alone what it does not speak of, and ends what it empties', async () => {
    expect(await assignLead(await as('李明'), await assignment({}))).toMatchObject({ ok: true });
    expect(await presentOf('serviceOfficer')).toBe('陆遥');
    const empty = await assignment({ serviceOfficerId: null });
    expect(await assignLead(await as('李明'), empty)).toMatchObject({ ok: true });
    expect(await presentOf('serviceOfficer')).toBeUndefined();
  });

  it('takes a task force only, and people who are there', async () => {
    const manager = await as('李明');
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await assignLead(manager, await assignment({ taskForceCode: 'P01' }))).toMatchObject({
      fields: { taskForceCode: expect.any(String) },
    });
    expect(await assignLead(manager, await assignment({ serviceOfficerId: nobody }))).toMatchObject({
      fields: { serviceOfficerId: expect.any(String) },
    });
  });

  it('lets the office alone correct who first talked', async () => {
    const first = await presentOf('firstTalkOfficer');
    const change = { firstTalkOfficerId: (await as('陆遥')).staffId };
    expect(await assignLead(await as('李明'), await assignment(change))).toMatchObject({ kind: 'invalid' });
    expect(await presentOf('firstTalkOfficer')).toBe(first);
    expect(await assignLead(await as('吴静'), await assignment(change))).toMatchObject({ ok: true });
    expect(await presentOf('firstTalkOfficer')).toBe('陆遥');
  });
});

describe('the chain', () => {
  it('is shown to those who see the lead, and to nobody else', async () => {
    expect(await listHolders(await as('周敏'), leadId(FIRM))).toBeNull();
    expect(await listHolders(await as('许强'), leadId(FIRM))).toBeNull();
    expect((await listHolders(await as('郑涛'), leadId(FIRM)))?.holders.length).toBeGreaterThan(0);
  });

  it('says when a project of 10亿元 has no leader', async () => {
    const where = { id: leadId(FIRM) };
    expect((await listHolders(await as('吴静'), where.id))?.warning).toBeNull();
    await db.lead.update({
      where,
      data: { plannedInvestmentYuan: 1_000_000_000n, agreedInvestmentYuan: null },
    });
    expect((await listHolders(await as('吴静'), where.id))?.warning).toContain('市领导');
  });
});
