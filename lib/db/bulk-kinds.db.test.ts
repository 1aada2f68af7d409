import { beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import type { BulkKind } from '../domain/bulk-change';
import type { PrepareBulkInput } from '../domain/bulk-input';
import { startBulk, undoBulk } from './bulk-deed';
import { prepareBulk } from './bulk-prepare';
import { runBulkPart } from './bulk-run';
import { getBulkJob } from './bulk-view';
import { db } from './client';
import { editField } from './lead-edit';
import { newRowIds } from './row-id';
import { as } from './testing-actor';
import { value } from './testing-deeds';

type Change = PrepareBulkInput['change'];

/** 店口镇, whose manager is 李明 and whose officer is 王芳. */
const TOWN = '330681104';
const YI = 100_000_000n;
const [TAG = '', OLD_TAG = ''] = newRowIds(2);
const reason = '分工调整';

let small: string[];
let others: string[];

const idsOf = async (where: object, take = 3): Promise<string[]> =>
  (await db.lead.findMany({ where, take, orderBy: { code: 'asc' }, select: { id: true } })).map(
    ({ id }) => id,
  );

beforeAll(async () => {
  const createdAt = new Date();
  await db.tag.createMany({
    data: [
      { id: TAG, name: '链主配套', colour: 1, createdAt },
      { id: OLD_TAG, name: '待核实', colour: 2, createdAt },
    ],
  });
  const base = { status: 'active', valueYuan: { lt: YI } };
  small = await idsOf({
    ...base,
    responsibleUnitCode: TOWN,
    officerId: person('王芳').id,
    nextStep: { not: null },
  });
  others = await idsOf({
    ...base,
    responsibleUnitCode: { not: TOWN },
    officerId: { notIn: [person('王芳').id, person('李明').id] },
    shares: { none: {} },
  });
  const tagged = [...small, ...others].map(leadId => ({ leadId, tagId: OLD_TAG }));
  await db.leadTag.createMany({ data: tagged });
});

const CHANGES: Record<Exclude<BulkKind, 'reopen'>, Change> = {
  officer: { kind: 'officer', officerId: person('李明').id, reason },
  unit: { kind: 'unit', unitCode: '330681116', reason },
  industry: { kind: 'industry', industryKey: 'pearl-jewelry', chainNodeKey: null, reason },
  tag: { kind: 'tag', add: [TAG], remove: [OLD_TAG] },
  suspend: {
    kind: 'suspend',
    status: 'paused',
    exitReason: 'otherPlace',
    note: '宁波',
    exitOn: '',
    reopenOn: '2027-03-01',
  },
  step: { kind: 'step', text: '核对用地', on: '2026-09-01', ownerId: null },
};

/** Who may make the change to the leads of 店口镇, and who of the town, or of none, may not. */
const MAY: Record<keyof typeof CHANGES, { may: string[]; mayNot: string[] }> = {
  officer: { may: ['李明', '吴静'], mayNot: ['王芳', '郑涛'] },
  unit: { may: ['吴静'], mayNot: ['王芳', '郑涛'] },
  industry: { may: ['吴静'], mayNot: ['李明', '王芳'] },
  tag: { may: ['王芳', '李明', '吴静'], mayNot: ['郑涛'] },
  suspend: { may: ['李明', '吴静'], mayNot: ['王芳', '郑涛'] },
  step: { may: ['王芳', '李明', '吴静'], mayNot: ['郑涛'] },
};

const plain = async (ids: string[]) =>
  (
    await db.lead.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'asc' },
      include: { tags: { orderBy: { tagId: 'asc' } } },
    })
  ).map(({ version: _, updatedAt: __, ...lead }) => lead);

async function look(name: string, ids: string[], typed: Change) {
  const actor = await as(name);
  const change = typed.kind === 'suspend' ? { ...typed, exitOn: actor.today } : typed;
  return prepareBulk(actor, { key: crypto.randomUUID(), selection: { kind: 'rows', ids }, change });
}

async function run(jobId: string): Promise<void> {
  while (!(await runBulkPart(jobId)).isOver);
}

async function carryOut(name: string, ids: string[], change: Change): Promise<string> {
  const { id: jobId } = value(await look(name, ids, change));
  value(await startBulk(await as(name), { jobId }));
  await run(jobId);
  return jobId;
}

describe.each(Object.keys(CHANGES) as (keyof typeof CHANGES)[])('%s of many', kind => {
  it.each(MAY[kind].may)('is %s’s to change, and everything is put back as it was', async name => {
    const before = await plain(small);
    const jobId = await carryOut(name, small, CHANGES[kind]);
    expect(await getBulkJob(await as(name), jobId)).toMatchObject({ changed: small.length, kept: 0 });
    expect(await plain(small)).not.toEqual(before);
    const undo = value(await undoBulk(await as(name), { jobId }));
    await run(undo.id);
    expect(await plain(small)).toEqual(before);
  });

  it.each(MAY[kind].mayNot)('is not %s’s, and nothing changes', async name => {
    const before = await plain(small);
    expect(await look(name, small, CHANGES[kind])).toMatchObject({ kind: 'notAllowed' });
    expect(await plain(small)).toEqual(before);
  });

  it('is nobody’s for leads out of sight', async () => {
    const before = await plain(others);
    expect(await look('王芳', others, CHANGES[kind])).toMatchObject({ kind: 'notFound' });
    expect(await plain(others)).toEqual(before);
  });
});

it('from 1亿元 on resting is the office’s to decide, and the preview says so', async () => {
  const great = await idsOf({ responsibleUnitCode: TOWN, status: 'active', valueYuan: { gte: YI } }, 1);
  const job = value(await look('李明', [...small, ...great], CHANGES.suspend));
  expect(job).toMatchObject({ waiting: small.length, kept: 1, reasons: [{ key: 'yi', count: 1 }] });
});

it('what somebody changes between preview and job stays theirs, and the rest goes on', async () => {
  const actor = await as('李明');
  const { id: jobId } = value(await look('李明', small, CHANGES.step));
  const [touched = '', another = ''] = small;
  const edit = async (leadId: string, field: string, typed: string, who = '王芳') => {
    const { version } = await db.lead.findUniqueOrThrow({ where: { id: leadId } });
    value(await editField(await as(who), { leadId, version, field, value: typed, before: '' }));
  };
  await edit(touched, 'nextStep', '已约好周三见面');
  // Another field is nobody's reason to leave the step as it was, and who set it is not the one to be named.
  await edit(another, 'problem', '缺地');
  await edit(touched, 'problem', '缺电', '吴静');
  value(await startBulk(actor, { jobId }));
  await run(jobId);
  const view = await getBulkJob(actor, jobId);
  expect(view).toMatchObject({ changed: small.length - 1, reasons: [{ key: 'changedMeanwhile', count: 1 }] });
  expect(view?.reasons[0]?.first[0]?.why).toContain('王芳');
  expect((await db.lead.findUniqueOrThrow({ where: { id: touched } })).nextStep).toBe('已约好周三见面');
  expect((await db.lead.findUniqueOrThrow({ where: { id: another } })).problem).toBe('缺地');
});

it('a right that ends between preview and job ends in the job', async () => {
  const { id: jobId } = value(await look('李明', small, CHANGES.unit));
  value(await startBulk(await as('李明'), { jobId }));
  const before = await plain(small);
  const posts = await db.post.findMany({ where: { staffId: person('李明').id } });
  await db.post.updateMany({
    where: { staffId: person('李明').id },
    data: { endsOn: new Date('2020-01-01') },
  });
  await run(jobId);
  for (const { id, endsOn } of posts) await db.post.update({ where: { id }, data: { endsOn } });
  expect(await plain(small)).toEqual(before);
  expect(await getBulkJob(await as('李明'), jobId)).toMatchObject({ changed: 0, kept: small.length });
});
