import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../domain/actor';
import { readFilter } from '../domain/lead-filter';
import { toExpectedJson } from '../domain/ledger/expected-json';
import { monthOf } from '../domain/month';
import type { Outcome } from '../domain/outcome';
import { sumBoard } from './board';
import { db } from './client';
import { commitLedger, listImportBatches, previewRecorded } from './import-batch';
import { expectedOf, ledger, type SampleName, sample } from './import-testing';
import { listLeads } from './lead-list';
import { listRowsBehind } from './report';
import { as } from './testing-actor';

let office: Actor;

beforeAll(async () => {
  office = await as('吴静');
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const commit = async (name: SampleName) => value(await commitLedger(office, await sample(name)));

/** Counts and sums of the board beside the same from the leads themselves. */
async function boardBesideLeads() {
  const board = await sumBoard(office, readFilter({}));
  const leads = await db.lead.aggregate({
    _count: true,
    _sum: { valueYuan: true },
  });
  const count = board.reduce((sum, cell) => sum + cell.count, 0);
  const yuan = board.reduce((sum, cell) => sum + cell.yuan, 0);
  return { board: [count, yuan], leads: [leads._count, Number(leads._sum.valueYuan)] };
}

describe('the import of a ledger', () => {
  it.each(['office-ledger', 'weekly-form'] as const)(
    'previews %s through the names in the database as the contract expects',
    async name => {
      const { reading } = await sample(name);
      const preview = value(await previewRecorded(office, reading));
      expect(JSON.parse(JSON.stringify(toExpectedJson(preview)))).toStrictEqual(expectedOf(name));
    },
  );

  it('is the office’s: an officer is refused, and nothing is written', async () => {
    const before = await db.lead.count();
    const file = await sample('weekly-form');
    for (const name of ['王芳', '李明', '许强', '郑涛']) {
      const actor = await as(name);
      expect(await commitLedger(actor, file)).toMatchObject({ ok: false, kind: 'notAllowed' });
      expect(await previewRecorded(actor, file.reading)).toMatchObject({
        ok: false,
        kind: 'notAllowed',
      });
      expect(await listImportBatches(actor)).toEqual([]);
    }
    expect(await db.lead.count()).toBe(before);
    expect(await db.importBatch.count()).toBe(0);
  });

  it('of one file twice at once creates it once', async () => {
    const before = await db.lead.count();
    const both = await Promise.all([commit('office-ledger'), commit('office-ledger')]);
    expect(both.map(({ created }) => created).sort()).toEqual([0, 269]);
    expect(both.find(({ created }) => created === 0)).toMatchObject({ batchId: null, refused: 300 });
    expect(await db.lead.count()).toBe(before + 269);
    expect(await db.importBatch.count()).toBe(1);
  });

  it('of the same file again creates nothing', async () => {
    const before = await db.lead.count();
    expect(await commit('office-ledger')).toMatchObject({ batchId: null, created: 0, newInvestors: 0 });
    expect(await db.lead.count()).toBe(before);
  });

  it('leaves the board exact', async () => {
    const { board, leads } = await boardBesideLeads();
    expect(board).toEqual(leads);
  });

  it('writes what the rows say: money, unit, task force, entries, note, audit', async () => {
    const batch = await db.importBatch.findFirstOrThrow();
    const lead = await db.lead.findFirstOrThrow({
      where: {
        importBatchId: batch.id,
        title: '光伏支架智能工厂项目',
        investor: { name: { contains: '岑曜筠' } },
      },
      include: {
        entries: { orderBy: { happenedOn: 'asc' } },
        activities: true,
        investor: { include: { contacts: true } },
      },
    });
    expect(lead).toMatchObject({
      plannedInvestmentYuan: 250_000_000n,
      valueYuan: 250_000_000n,
      responsibleUnitCode: '330681001',
      taskForceCode: 'tf-green-energy',
      stage: 'jointReview',
      source: 'ledger',
      origin: 'external',
      version: 1,
      createdById: office.staffId,
    });
    expect(lead.code).toMatch(/^ZJ2024-\d{5,}$/);
    const entries = lead.entries.map(({ stage, happenedOn, confirmedAt }) => ({
      stage,
      day: happenedOn.toISOString().slice(0, 10),
      counts: confirmedAt !== null,
    }));
    expect(entries).toEqual([
      { stage: 'lead', day: '2024-08-19', counts: true },
      { stage: 'jointReview', day: '2024-12-31', counts: true },
    ]);
    expect(lead.investor.contacts).toHaveLength(1);
    const audit = await db.auditEntry.findMany({ where: { noun: 'lead', nounId: lead.id } });
    expect(audit.map(({ deed }) => deed)).toEqual(['lead.imported']);
    expect(await db.auditEntry.count({ where: { nounId: batch.id, deed: 'ledger.imported' } })).toBe(1);
  });

  it('lets stages that the office confirms wait for it', async () => {
    const waiting = await db.stageEntry.count({
      where: { lead: { importBatchId: { not: null } }, confirmedAt: null },
    });
    const firstTalks = await db.lead.count({
      where: { importBatchId: { not: null }, stage: 'firstTalk' },
    });
    expect(waiting).toBe(firstTalks);
    expect(firstTalks).toBeGreaterThan(0);
  });

  it('finds the imported leads by the words of their names', async () => {
    const found = await listLeads(office, readFilter({ q: '岑曜筠' }));
    expect(JSON.stringify(found)).toContain('光伏支架智能工厂项目');
  });

  it('gives the lead to the officer of that name in the unit, and keeps any other name as text', async () => {
    const file = await ledger([
      [
        '甲乙丙精密扩产项目',
        '测甲乙丙机械有限公司',
        '',
        '店口镇',
        '智能视觉',
        12000,
        '2026.3.5',
        '在谈',
        '张总',
        '16005750001',
        '王芳',
        '',
      ],
      [
        '丁戊己精密扩产项目',
        '测丁戊己机械有限公司',
        '',
        '大唐街道',
        '智能视觉',
        12000,
        '2026年3月',
        '在谈',
        '',
        '',
        '王芳',
        '已看地',
      ],
    ]);
    const { batchId } = value(await commitLedger(office, file));
    const leads = await db.lead.findMany({
      where: { importBatchId: batchId },
      include: { officer: true, activities: true },
      orderBy: { id: 'asc' },
    });
    expect(leads.map(({ officer, facts }) => [officer?.name ?? null, facts])).toEqual([
      ['王芳', {}],
      [null, { officerName: '王芳', firstContactPrecision: 'month' }],
    ]);
    expect(leads.map(({ activities }) => activities.map(({ kind, text }) => [kind, text]))).toEqual([
      [],
      [['note', '已看地']],
    ]);
  });

  it('joins rows of one firm, and a firm on record, to one investor', async () => {
    const known = await db.investor.findFirstOrThrow({
      where: { uscc: null, name: { contains: '有限公司' } },
    });
    const file = await ledger([
      ['庚一期项目', '测庚辛壬科技有限公司', '', '店口镇', '', 5000, '', '线索', '', '', '', ''],
      ['庚二期项目', '杭州测庚辛壬科技股份有限公司', '', '店口镇', '', 5000, '', '线索', '', '', '', ''],
      ['新增扩产项目', known.name, '91330681MA2031002H', '店口镇', '', 5000, '', '线索', '', '', '', ''],
    ]);
    const { created, newInvestors } = value(await commitLedger(office, file));
    expect([created, newInvestors]).toEqual([3, 1]);
    const completed = await db.investor.findUniqueOrThrow({ where: { id: known.id } });
    expect(completed.uscc).toBe('91330681MA2031002H');
  });

  it('counts in the month report on the day of the first contact', async () => {
    const question = {
      month: monthOf(office.today),
      scope: 'all',
      figure: 'L1',
      row: 'total',
      column: 'month',
    } as const;
    // Counts of a report are in hundredths.
    const before = value(await listRowsBehind(office, question)).total;
    const day = office.today.replaceAll('-', '.');
    const file = await ledger([
      ['本月一项目', '测本月一有限公司', '', '店口镇', '智能视觉', 20000, day, '首谈', '', '', '', ''],
      ['本月二项目', '测本月二有限公司', '', '店口镇', '智能视觉', 20000, day, '在谈', '', '', '', ''],
      ['早年三项目', '测早年三有限公司', '', '店口镇', '智能视觉', 20000, '2019.3.5', '在谈', '', '', '', ''],
    ]);
    value(await commitLedger(office, file));
    expect(value(await listRowsBehind(office, question)).total).toBe(before + 200);
    const talks = { ...question, figure: 'L3' } as const;
    const waiting = value(await listRowsBehind(office, talks)).rows.map(row => JSON.stringify(row));
    expect(waiting.filter(row => row.includes('本月一项目'))).toEqual([]);
  });
});
