import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import type { Actor } from '../domain/actor';
import type { PrepareBulkInput } from '../domain/bulk-input';
import { startBulk, stopBulk, undoBulk } from './bulk-deed';
import { prepareBulk } from './bulk-prepare';
import { runBulkPart } from './bulk-run';
import { getBulkJob } from './bulk-view';
import { db } from './client';
import { editField } from './lead-edit';
import { as } from './testing-actor';
import { value } from './testing-deeds';

const TOWN = '330681104';
const reason = '分工调整';

const prepared = async (
  actor: Actor,
  ids: string[],
  change: PrepareBulkInput['change'],
  key = crypto.randomUUID(),
) => prepareBulk(actor, { key, selection: { kind: 'rows', ids }, change });

async function run(jobId: string): Promise<void> {
  while (!(await runBulkPart(jobId)).isOver);
}

const leadsIn = async (where: object, take = 4): Promise<string[]> =>
  (await db.lead.findMany({ where, take, orderBy: { code: 'asc' }, select: { id: true } })).map(
    one => one.id,
  );

const rowsOf = (ids: string[]) =>
  db.lead.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' }, include: { tags: true } });
const plain = async (ids: string[]) =>
  (await rowsOf(ids)).map(({ version: _, updatedAt: __, ...lead }) => lead);

describe('a change of many leads', () => {
  it('changes the officer of each, tells each person once, and is undone as a whole', async () => {
    const [actor, ids] = [
      await as('吴静'),
      await leadsIn({ status: 'active', officerId: { not: null } }, 12),
    ];
    const before = await plain(ids);
    const job = value(await prepared(actor, ids, { kind: 'officer', officerId: person('王芳').id, reason }));
    expect(await plain(ids)).toEqual(before);
    expect(job).toMatchObject({ state: 'prepared', total: 12, words: '跟踪人改为王芳' });
    value(await startBulk(actor, { jobId: job.id }));
    await run(job.id);
    expect((await rowsOf(ids)).every(lead => lead.officerId === person('王芳').id)).toBe(true);
    const told = await db.notice.findMany({
      where: { staffId: person('王芳').id, text: { contains: '批量指派' } },
    });
    expect(told).toHaveLength(1);
    const audits = await db.auditEntry.findMany({ where: { deed: 'lead.assigned', nounId: { in: ids } } });
    expect(audits.filter(row => JSON.stringify(row.after).includes(job.id))).toHaveLength(job.waiting);
    expect(await getBulkJob(actor, job.id)).toMatchObject({ state: 'done', waiting: 0, canUndo: true });

    const undo = value(await undoBulk(actor, { jobId: job.id }));
    await run(undo.id);
    expect(await plain(ids)).toEqual(before);
    expect(await getBulkJob(actor, undo.id)).toMatchObject({ state: 'done', kept: 0, canUndo: false });
  });

  it('leaves what somebody has touched since, and says who', async () => {
    const [actor, ids] = [await as('吴静'), await leadsIn({ status: 'active', stage: 'negotiating' }, 3)];
    const job = value(
      await prepared(actor, ids, { kind: 'step', text: '请企业来访', on: '2026-09-01', ownerId: null }),
    );
    value(await startBulk(actor, { jobId: job.id }));
    await run(job.id);
    const [touched = ''] = ids;
    const { version } = await db.lead.findUniqueOrThrow({ where: { id: touched } });
    value(await editField(actor, { leadId: touched, version, field: 'problem', value: '缺地', before: '' }));
    const undo = value(await undoBulk(actor, { jobId: job.id }));
    await run(undo.id);
    const view = await getBulkJob(actor, undo.id);
    expect(view).toMatchObject({ changed: 2, kept: 1 });
    expect(view?.reasons[0]).toMatchObject({ key: 'changedSince', first: [{ leadId: touched }] });
    expect(view?.reasons[0]?.first[0]?.why).toContain('吴静');
  });
});

describe('the rights of a job', () => {
  it('are asked of each lead: the manager changes those of the own unit and no other', async () => {
    const manager = await as('李明');
    const own = await leadsIn({ responsibleUnitCode: TOWN, status: 'active' }, 2);
    const foreign = await leadsIn(
      { responsibleUnitCode: { not: TOWN }, officerId: { not: manager.staffId } },
      2,
    );
    const before = await plain(foreign);
    const change = { kind: 'officer', officerId: person('王芳').id, reason } as const;
    expect(await prepared(manager, foreign, change)).toMatchObject({ kind: 'notFound' });
    const job = value(await prepared(manager, [...own, ...foreign], change));
    expect(job.reasons).toContainEqual({ key: 'unseen', count: 2, first: [] });
    expect(await prepared(await as('王芳'), own, change)).toMatchObject({ ok: false });
    expect(await plain(foreign)).toEqual(before);
  });

  it('let nobody else start, stop or undo it, and the same key is the same job', async () => {
    const [actor, key] = [await as('李明'), crypto.randomUUID()];
    const ids = await leadsIn({ responsibleUnitCode: TOWN, status: 'active' }, 2);
    const change = { kind: 'step', text: '回访', on: '2026-09-01', ownerId: null } as const;
    const [one, other] = await Promise.all([
      prepared(actor, ids, change, key),
      prepared(actor, ids, change, key),
    ]);
    expect(value(one).id).toBe(value(other).id);
    const { id: jobId } = value(one);
    for (const name of ['王芳', '吴静']) {
      expect(await startBulk(await as(name), { jobId })).toMatchObject({ kind: 'notFound' });
      expect(await undoBulk(await as(name), { jobId })).toMatchObject({ kind: 'notFound' });
    }
    await Promise.all([startBulk(actor, { jobId }), startBulk(actor, { jobId })]);
    expect(await db.plannedJob.count({ where: { name: 'bulkChange', key: jobId } })).toBe(1);
    expect(await db.auditEntry.count({ where: { deed: 'bulk.started', nounId: jobId } })).toBe(1);
    value(await stopBulk(actor, { jobId }));
    await run(jobId);
    expect(await getBulkJob(actor, jobId)).toMatchObject({ state: 'stopped', changed: 0, kept: 2 });
  });
});
