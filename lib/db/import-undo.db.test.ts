import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../domain/actor';
import type { Outcome } from '../domain/outcome';
import { logActivity } from './activity';
import { db } from './client';
import { commitLedger, listImportBatches } from './import-batch';
import { ledger, sample } from './import-testing';
import { undoImport } from './import-undo';
import { confirmEntry } from './stage-entry';
import { as } from './testing-actor';
import { settleSearchWords } from './testing-search';

let office: Actor;

beforeAll(async () => {
  office = await as('吴静');
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

/** The batch and the audit stay as history; deltas of the board add up to the same and are compared as sums. */
const OUT_OF_COMPARISON = [
  'import_batch',
  'audit_entry',
  'audit_head',
  'audit_unsealed',
  'board_delta',
  'board_unit_cell',
  'board_size_cell',
  // What open pages are to be told: the worker empties it.
  'outbox',
];

/** Every row of every table, as one hash a table, and the sums of the board; search words once the worker has made them. */
async function fingerprint(): Promise<Record<string, string>> {
  await settleSearchWords();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.filter(table => !OUT_OF_COMPARISON.includes(table.name))) {
      const { rows } = await client.query(
        `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') AS hash FROM "${name}" AS t`,
      );
      found[name] = rows[0].hash;
    }
    const { rows } = await client.query(
      `SELECT unit_code, stage, sum(count) AS count, sum(yuan) AS yuan FROM (
         SELECT unit_code, stage, count, yuan FROM board_unit_cell
         UNION ALL SELECT unit_code, stage, count, yuan FROM board_delta) AS part
       GROUP BY 1, 2 HAVING sum(count) <> 0 OR sum(yuan) <> 0 ORDER BY 1, 2`,
    );
    return { ...found, board: JSON.stringify(rows) };
  } finally {
    await client.end();
  }
}

const commitRow = async (title: string, firm: string, stage = '在谈') => {
  const file = await ledger([
    [title, firm, '', '店口镇', '智能视觉', 12000, '2026.3.5', stage, '张总', '16005750001', '', ''],
  ]);
  const { batchId } = value(await commitLedger(office, file));
  const lead = await db.lead.findFirstOrThrow({ where: { importBatchId: batchId } });
  return { batchId: batchId ?? '', lead };
};

describe('the undoing of an import', () => {
  it('leaves every table as it was, row by row', async () => {
    const known = await db.investor.findFirstOrThrow({
      where: { uscc: null, name: { contains: '有限公司' } },
    });
    const before = await fingerprint();
    const first = value(await commitLedger(office, await sample('office-ledger')));
    // A person and a code for an investor who was there before.
    const more = await ledger([
      [
        '新增扩产项目',
        known.name,
        '91330681MA2031002H',
        '店口镇',
        '',
        5000,
        '',
        '线索',
        '李总',
        '16005750009',
        '',
        '',
      ],
    ]);
    const second = value(await commitLedger(office, more));
    expect(await fingerprint()).not.toEqual(before);
    expect(value(await undoImport(office, { batchId: second.batchId ?? '' }))).toEqual({
      removed: 1,
      restored: 0,
    });
    expect(value(await undoImport(office, { batchId: first.batchId ?? '' }))).toEqual({
      removed: 269,
      restored: 0,
    });
    expect(await fingerprint()).toEqual(before);
  });

  it('is remembered, and cannot be done twice', async () => {
    const [batch] = await listImportBatches(office);
    expect(batch?.undoneAt).not.toBeNull();
    const again = await undoImport(office, { batchId: batch?.id ?? '' });
    expect(again).toMatchObject({ ok: false, kind: 'refused' });
    expect(await db.auditEntry.count({ where: { deed: 'ledger.importUndone' } })).toBe(2);
  });

  it('is the office’s: an officer is refused and the leads stay; the office can', async () => {
    const { batchId, lead } = await commitRow('撤回甲项目', '测撤回甲有限公司');
    const outcome = await undoImport(await as('王芳'), { batchId });
    expect(outcome).toMatchObject({ ok: false, kind: 'notAllowed' });
    expect(await db.lead.count({ where: { id: lead.id } })).toBe(1);
    expect(value(await undoImport(office, { batchId }))).toEqual({ removed: 1, restored: 0 });
  });

  it('is refused, naming the lead, once somebody has followed it up', async () => {
    const { batchId, lead } = await commitRow('撤回乙项目', '测撤回乙有限公司');
    value(
      await logActivity(office, {
        leadId: lead.id,
        kind: 'call',
        happenedOn: '',
        text: '电话沟通了用地需求',
        nextStep: '',
        nextStepOn: '',
      }),
    );
    const outcome = await undoImport(office, { batchId });
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining(`${lead.code} 撤回乙项目`) });
    expect(await db.lead.count({ where: { id: lead.id } })).toBe(1);
  });

  it('is refused once the office has confirmed a stage of it', async () => {
    const { batchId, lead } = await commitRow('撤回丙项目', '测撤回丙有限公司', '首谈');
    const entry = await db.stageEntry.findFirstOrThrow({
      where: { leadId: lead.id, stage: 'firstTalk' },
    });
    value(await confirmEntry(office, { leadId: lead.id, entryId: entry.id }));
    expect(await undoImport(office, { batchId })).toMatchObject({ ok: false, kind: 'refused' });
    expect(await db.stageEntry.count({ where: { id: entry.id } })).toBe(1);
  });

  it('keeps an investor whom another lead has come to since', async () => {
    const first = await commitRow('撤回丁一项目', '测撤回丁有限公司');
    const second = await commitRow('撤回丁二项目', '测撤回丁有限公司');
    expect(second.lead.investorId).toBe(first.lead.investorId);
    value(await undoImport(office, { batchId: first.batchId }));
    expect(await db.lead.count({ where: { id: second.lead.id } })).toBe(1);
  });
});
