import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { toDateColumn } from '../domain/day';
import { fileClaim } from './claim-file';
import { getClaimOfLead } from './claim-of-lead';
import { db } from './client';
import { as, auditedSince, everythingOf } from './testing-actor';
import { addMinutes, addTalk, filed, readyToFile } from './testing-claim';

const blank = { activityId: '', place: '', people: '', amount: '', landMu: '', plantSqm: '' };

describe('filing a first talk', () => {
  it('is refused with everything that is missing, and writes nothing', async () => {
    const id = leadId('恒锴阀门');
    const before = await everythingOf(id);
    const outcome = await fileClaim(await as('王芳'), { leadId: id, ...blank });
    expect(outcome).toMatchObject({ ok: false, kind: 'refused' });
    expect(!outcome.ok && outcome.kind === 'refused' && outcome.missing?.map(item => item.key)).toEqual(
      expect.arrayContaining(['activityId', 'place', 'people', 'amount']),
    );
    expect(await everythingOf(id)).toEqual(before);
  });

  it('asks for an investor that is known, and for minutes', async () => {
    const { actor, input } = await readyToFile('王芳', { investorName: '待核实' });
    await db.attachment.deleteMany({ where: { leadId: input.leadId } });
    const outcome = await fileClaim(actor, input);
    expect(!outcome.ok && outcome.kind === 'refused' && outcome.missing?.map(item => item.key)).toEqual([
      'firstTalkMinutes',
      'investorName',
    ]);
  });

  it('takes a file handed in with the talk for the minutes, and no talk of another lead or a note', async () => {
    const { actor, input } = await readyToFile('王芳', { investorName: '纪要测试机电' });
    await db.attachment.updateMany({
      where: { leadId: input.leadId },
      data: { documentKey: null, activityId: input.activityId },
    });
    const other = await readyToFile('王芳', { investorName: '别家测试机电' });
    const note = await addTalk(actor, input.leadId, { kind: 'note' });
    for (const activityId of [other.input.activityId, note])
      expect(await fileClaim(actor, { ...input, activityId })).toMatchObject({ kind: 'refused' });
    const deeds = await auditedSince(input.leadId, async () => {
      expect(await fileClaim(actor, input)).toMatchObject({ ok: true, value: { state: 'held' } });
    });
    expect(deeds).toEqual(['claim.filed']);
  });

  it('is for those who work the lead', async () => {
    const { actor, input } = await readyToFile('王芳', { investorName: '权限测试机电' });
    for (const name of ['陈刚', '周敏', '钱红', '许强'])
      expect(await fileClaim(await as(name), input)).toMatchObject({ kind: 'notFound' });
    expect(await fileClaim(await as('郑涛'), input)).toMatchObject({ kind: 'notAllowed' });
    expect(await db.claim.count({ where: { leadId: input.leadId } })).toBe(0);
    expect(await fileClaim(actor, input)).toMatchObject({ ok: true });
    expect(await fileClaim(actor, input)).toMatchObject({ kind: 'refused' });
  });

  it('holds 90 days below the line, and waits for the office from the line on', async () => {
    const small = await filed('王芳', { investorName: '小额测试机电' }, { amount: '9999万' });
    expect(small.answer).toMatchObject({ state: 'held', protectedUntil: '2026-09-13', isLate: false });
    expect(small.answer.code).toMatch(/^BA2026-\d{5}$/);
    const great = await filed('王芳', { investorName: '大额测试机电' }, { amount: '1亿' });
    expect(great.answer).toMatchObject({ state: 'waiting', protectedUntil: null });
  });

  it('marks what comes later after the talk than the rules ask for', async () => {
    const { actor, input } = await readyToFile('王芳', { investorName: '迟报测试机电' });
    const old = await addTalk(actor, input.leadId, { on: '2026-06-09' });
    expect(await fileClaim(actor, { ...input, activityId: old })).toMatchObject({ value: { isLate: true } });
    expect((await getClaimOfLead(actor, input.leadId))?.current).toMatchObject({ isLate: true });
  });
});

describe('a second unit', () => {
  const meets = async (
    first: Parameters<typeof readyToFile>[1],
    second: Parameters<typeof readyToFile>[1],
    between: (leads: [string, string]) => Promise<unknown> = async () => {},
  ) => {
    const earlier = await readyToFile('王芳', first);
    const later = await readyToFile('陈刚', second);
    await between([earlier.input.leadId, later.input.leadId]);
    expect(await fileClaim(earlier.actor, earlier.input)).toMatchObject({ ok: true });
    const outcome = await fileClaim(later.actor, later.input);
    if (!outcome.ok) throw new Error(outcome.message);
    const [clash] = await db.clash.findMany({ where: { laterClaim: { leadId: later.input.leadId } } });
    return { state: outcome.value.state, matchedBy: clash?.matchedBy ?? [] };
  };
  const investorOf = async (id: string) => (await db.lead.findUniqueOrThrow({ where: { id } })).investorId;
  const change = async (id: string, data: object) =>
    db.investor.update({ where: { id: await investorOf(id) }, data });
  const clashed = (key: string) => ({ state: 'clashed', matchedBy: [key] });

  it('meets the same card', async () => {
    expect(await meets({ investorName: '同名测试精工' }, { investorName: '同名测试精工' })).toMatchObject({
      state: 'clashed',
      matchedBy: expect.arrayContaining(['name']),
    });
  });

  it('meets a former name', async () => {
    expect(
      await meets({ investorName: '旧名测试甲' }, { investorName: '新名测试乙' }, async ([one, two]) => {
        const { matchKey } = await db.investor.findUniqueOrThrow({ where: { id: await investorOf(one) } });
        await change(two, { formerNames: ['旧名测试甲'], formerMatchKeys: [matchKey] });
      }),
    ).toEqual(clashed('name'));
  });

  it('meets the same group, and the parent itself', async () => {
    const [one, two] = [{ investorName: '集团测试子甲' }, { investorName: '集团测试子乙' }];
    const sameGroup = ([a, b]: [string, string]) =>
      Promise.all([change(a, { groupKey: '测试集团' }), change(b, { groupKey: '测试集团' })]);
    expect(await meets(one, two, sameGroup)).toEqual(clashed('group'));
    const [mother, child] = [{ investorName: '母公司测试丙' }, { investorName: '子公司测试丁' }];
    expect(
      await meets(mother, child, async ([a, b]) => change(b, { parentId: await investorOf(a) })),
    ).toEqual(clashed('group'));
  });

  it('meets the number of a contact', async () => {
    const add = async (id: string) =>
      db.contact.create({
        data: { investorId: await investorOf(id), leadId: id, name: '周某', phoneHash: 'hash-of-one-number' },
      });
    const phones = ([a, b]: [string, string]) => Promise.all([add(a), add(b)]);
    expect(await meets({ investorName: '电话测试甲' }, { investorName: '电话测试乙' }, phones)).toEqual(
      clashed('phone'),
    );
  });

  it('meets the same project by link of the chain, source place and amount, within the tolerance alone', async () => {
    const project = { chainNodeKey: 'HE-B1-02', sourcePlace: '赣州' };
    expect(
      await meets({ investorName: '项目测试甲', ...project }, { investorName: '项目测试乙', ...project }),
    ).toEqual(clashed('project'));
    const elsewhere = { ...project, sourcePlace: '九江' };
    expect(
      await meets(
        { investorName: '项目测试丙', ...elsewhere },
        { investorName: '项目测试丁', ...project, sourcePlace: '吉安' },
      ),
    ).toEqual({ state: 'held', matchedBy: [] });
    const { actor, input } = await readyToFile('寿山', { investorName: '项目测试戊', ...elsewhere });
    expect(await fileClaim(actor, { ...input, amount: '9700万' })).toMatchObject({
      value: { state: 'held' },
    });
    const near = await readyToFile('骆小军', { investorName: '项目测试己', ...elsewhere });
    expect(await fileClaim(near.actor, { ...near.input, amount: '9600万' })).toMatchObject({
      value: { state: 'clashed' },
    });
  });

  it('meets neither its own unit nor a claim that has ended', async () => {
    const first = await filed('王芳', { investorName: '本单位测试机电' });
    const second = await filed('陆遥', { investorName: '本单位测试机电' });
    expect([first.answer.state, second.answer.state]).toEqual(['held', 'held']);
    await db.claim.updateMany({
      where: { id: { in: [first.claim.id, second.claim.id] } },
      data: { state: 'expired', endedOn: toDateColumn('2026-06-15') },
    });
    const third = await filed('陈刚', { investorName: '本单位测试机电' });
    expect(third.answer).toMatchObject({ state: 'held', met: [] });
  });

  it('is told unit, day, stage and code, and nothing that leads further', async () => {
    const earlier = await filed('王芳', { investorName: '保密测试股份有限公司', title: '绝密产线一期' });
    await db.contact.create({
      data: {
        investorId: earlier.claim.investorId,
        leadId: earlier.leadId,
        name: '司徒保密',
        phone: '13900001111',
      },
    });
    const later = await filed('陈刚', { investorName: '保密测试', title: '另一个名字' });
    expect(later.answer.met).toEqual([
      {
        clashId: expect.any(String),
        code: earlier.claim.code,
        unitName: '店口',
        filedOn: '2026-06-15',
        stageName: '线索',
      },
    ]);
    const seen = JSON.stringify([later.answer, await getClaimOfLead(later.actor, later.leadId)]);
    const lead = await db.lead.findUniqueOrThrow({ where: { id: earlier.leadId } });
    for (const secret of [
      '绝密产线',
      '股份有限公司',
      '司徒保密',
      '13900001111',
      '王芳',
      lead.code,
      lead.id,
      '诸暨宾馆一',
    ])
      expect(seen).not.toContain(secret);
    const holder = JSON.stringify(await getClaimOfLead(earlier.actor, earlier.leadId));
    for (const secret of ['另一个名字', '陈刚', later.leadId]) expect(holder).not.toContain(secret);
    expect(await getClaimOfLead(later.actor, earlier.leadId)).toBeNull();
    const notices = await db.notice.findMany({ where: { kind: 'claim' } });
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.map(notice => notice.text).join()).not.toMatch(/保密测试|绝密产线|另一个名字|8000|万元/);
  });

  it('needs minutes of its own before it meets anybody', async () => {
    await filed('王芳', { investorName: '先完整者测试机电' });
    const later = await readyToFile('陈刚', { investorName: '先完整者测试机电' });
    await db.attachment.deleteMany({ where: { leadId: later.input.leadId } });
    const refused = await fileClaim(later.actor, later.input);
    expect(JSON.stringify(refused)).not.toMatch(/BA2026|店口/);
    await addMinutes(later.actor, later.input.leadId);
    expect(await fileClaim(later.actor, later.input)).toMatchObject({ value: { state: 'clashed' } });
  });
});
