import { readFileSync } from 'node:fs';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '../db/client';
import { LEDGER_HEAD, samplePath } from '../db/import-testing';
import { undoImport } from '../db/import-undo';
import { listUploadRows, mendCell, skipRow } from '../db/ledger-row';
import { startMapping } from '../db/ledger-shapes';
import { findUploadView } from '../db/ledger-upload';
import { as } from '../db/testing-actor';
import type { Actor } from '../domain/actor';
import type { Outcome } from '../domain/outcome';
import { again, bring, commitAs, uploadOf } from './testing-ledger';

let office: Actor;
beforeAll(async () => {
  office = await as('吴静');
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const workbook = (rows: CellValue[][], head: CellValue[] = LEDGER_HEAD) =>
  writeXlsx({ sheets: [{ name: '台账', rows: [head, ...rows] }] });

const line = (title: string, firm: string, yi: CellValue, more: CellValue[] = []): CellValue[] => [
  title,
  firm,
  null,
  '店口镇',
  '袜业',
  yi,
  '2026-05-06',
  '在谈',
  ...more,
];

/** A hash over every row of the tables an import writes; the audit and the batches themselves keep what was done. */
async function rowHash(): Promise<string> {
  const [found] = await db.$queryRaw<{ hash: string }[]>`
    SELECT md5(string_agg(line, chr(10) ORDER BY line)) AS hash FROM (
      SELECT 'lead' || lead::text AS line FROM lead UNION ALL SELECT 'investor' || investor::text FROM investor
      UNION ALL SELECT 'contact' || contact::text FROM contact
      UNION ALL SELECT 'entry' || stage_entry::text FROM stage_entry
      UNION ALL SELECT 'search' || lead_search::text FROM lead_search
      UNION ALL SELECT 'activity' || activity::text FROM activity
      UNION ALL SELECT 'change' || import_change::text FROM import_change) AS everything`;
  return found?.hash ?? '';
}

describe('the wizard', () => {
  it.each([
    ['office-ledger', '在谈项目台账-2024.xlsx'],
    ['weekly-form', '项目信息采集表-周报.xlsx'],
  ] as const)(
    'brings %s in as the trial run said, once, and takes it back to the row',
    async (name, fileName) => {
      const before = await rowHash();
      const bytes = readFileSync(samplePath(name));
      const { id } = await bring(office, bytes, fileName);
      const { totals, state } = await uploadOf(office, id);
      expect(state).toBe('ready');
      const result = value(await commitAs(office, id));
      expect(result).toMatchObject({
        created: totals?.new,
        changed: totals?.changed,
        refused: (totals?.faulty ?? 0) + (totals?.duplicate ?? 0),
        plannedYuan: Number(totals?.plannedYuan),
      });
      expect(result.created).toBe({ 'office-ledger': 269, 'weekly-form': 39 }[name]);
      expect(value(await commitAs(office, id).catch(() => ({ ok: true, value: result }) as const))).toEqual(
        result,
      );
      const second = await bring(office, bytes, fileName);
      expect((await uploadOf(office, second.id)).totals).toMatchObject({
        new: 0,
        changed: 0,
        same: totals?.new,
      });
      value(await undoImport(office, { batchId: result.batchId ?? '' }));
      expect(await rowHash()).toBe(before);
    },
  );

  it('updates what a ledger says otherwise, keeps stage and unit, and undoes that to the row', async () => {
    const first = await bring(
      office,
      await workbook([line('甲项目', '杭州沅芷智控有限公司', 500)]),
      'a.xlsx',
    );
    const made = value(await commitAs(office, first.id));
    const before = await rowHash();
    const changed = line('甲项目', '杭州沅芷智控有限公司', 800);
    changed[3] = '大唐街道';
    changed[7] = '签约';
    const second = await bring(office, await workbook([changed]), 'b.xlsx');
    expect((await uploadOf(office, second.id)).totals).toMatchObject({ changed: 1, new: 0 });
    const [row] = await listUploadRows(office, second.id, { filter: 'changed', page: 1 });
    expect(row?.said.notes.join()).toContain('阶段不随导入变动');
    const result = value(await commitAs(office, second.id));
    expect(result).toMatchObject({ created: 0, changed: 1 });
    const lead = await db.lead.findFirstOrThrow({ where: { importBatchId: made.batchId } });
    expect([lead.plannedInvestmentYuan, lead.stage, lead.responsibleUnitCode, lead.version]).toEqual([
      8_000_000n,
      'negotiating',
      '330681104',
      2,
    ]);
    const history = await db.auditEntry.findFirstOrThrow({ where: { deed: 'lead.importChanged' } });
    expect(history.before).toEqual({ 计划总投资: '500万元' });
    value(await undoImport(office, { batchId: result.batchId ?? '' }));
    expect(await rowHash()).toBe(before);
    value(await undoImport(office, { batchId: made.batchId ?? '' }));
  });

  it('judges a mended cell at once, with everything it meets', async () => {
    const bytes = await workbook([
      line('同名项目', '湖州某某有限公司', 500),
      line('同名项目', '湖州某某有限公司', 700),
      line('坏项目', '宁波某某有限公司', '3-5亿'),
    ]);
    const { id } = await bring(office, bytes, 'c.xlsx');
    expect((await uploadOf(office, id)).totals).toMatchObject({ new: 1, duplicate: 1, faulty: 1 });
    const fixed = value(await mendCell(office, { id, position: 2, field: 'amount', text: '4亿' }));
    expect(fixed).toMatchObject({ standing: 'new', totals: { new: 2, faulty: 0, plannedYuan: '405000000' } });
    value(await skipRow(office, { id, position: 0, skipped: true }));
    const [second] = (await listUploadRows(office, id, { filter: 'all', page: 1 })).slice(1);
    expect(second?.standing).toBe('new');
    const other = value(await mendCell(office, { id, position: 1, field: 'title', text: '' }));
    expect(other.standing).toBe('faulty');
    const officer = await as('王芳');
    expect(await mendCell(officer, { id, position: 1, field: 'title', text: '偷改' })).toMatchObject({
      kind: 'notFound',
    });
  });

  it('writes nothing when the leads moved on after the trial run, and shows the new state', async () => {
    const bytes = await workbook([line('抢先项目', '嘉兴某某有限公司', 500)]);
    const [one, two] = [await bring(office, bytes, 'd.xlsx'), await bring(office, bytes, 'd.xlsx')];
    const made = value(await commitAs(office, one.id));
    expect(await commitAs(office, two.id)).toMatchObject({ kind: 'refused' });
    expect(await uploadOf(office, two.id)).toMatchObject({ state: 'ready', totals: { new: 0, same: 1 } });
    value(await undoImport(office, { batchId: made.batchId ?? '' }));
  });

  it('remembers how a unit had a layout read, and proposes it the next time', async () => {
    const bytes = await workbook(
      [line('对应项目', '温州某某有限公司', 5)],
      [...LEDGER_HEAD.slice(0, 5), '盘子', ...LEDGER_HEAD.slice(6)],
    );
    const first = await bring(office, bytes, 'e.xlsx');
    const { shapes } = await uploadOf(office, first.id);
    expect(shapes[0]?.columns['5']).toBeUndefined();
    const mapped = shapes.map(shape => ({
      ...shape,
      unit: '亿元' as const,
      columns: { ...shape.columns, '5': 'amount' as const },
    }));
    value(await startMapping(office, { id: first.id, shapes: mapped as never }));
    value(await again(office, first.id));
    expect((await uploadOf(office, first.id)).totals).toMatchObject({ new: 1, plannedYuan: '500000000' });
    const next = await bring(office, bytes, 'f.xlsx');
    expect((await findUploadView(office, next.id))?.remembered?.[0]?.columns['5']).toBe('amount');
  });
});

describe('a manager’s import', () => {
  it('brings in rows of the own unit alone, and tells nothing of leads elsewhere', async () => {
    const manager = await as('李明');
    const elsewhere = line('别处项目', '台州某某有限公司', 500);
    elsewhere[3] = '大唐街道';
    const made = value(
      await commitAs(office, (await bring(office, await workbook([elsewhere]), 'g.xlsx')).id),
    );
    const { code } = await db.lead.findFirstOrThrow({ where: { importBatchId: made.batchId } });
    const head = [...LEDGER_HEAD, '线索编号'];
    const rows = [
      elsewhere,
      line('别处项目', '台州某某有限公司', 900),
      line('带编号的', '台州某某有限公司', 900, [null, null, null, null, code]),
    ];
    const { id } = await bring(manager, await workbook(rows, head), 'h.xlsx');
    const shown = await listUploadRows(manager, id, { filter: 'all', page: 1 });
    expect(shown.map(row => row.standing)).toEqual(['faulty', 'new', 'faulty']);
    expect(shown[0]?.said.issues.town).toContain('不属于你的单位');
    expect(shown[2]?.said.issues.code).toContain('没有编号为');
    expect(JSON.stringify(shown[1]?.said)).not.toContain(code);
    const result = value(await commitAs(manager, id));
    expect(result.created).toBe(1);
    expect(await undoImport(manager, { batchId: made.batchId ?? '' })).toMatchObject({ kind: 'notFound' });
    value(await undoImport(manager, { batchId: result.batchId ?? '' }));
    value(await undoImport(office, { batchId: made.batchId ?? '' }));
  });

  it('is no officer’s', async () => {
    const officer = await as('王芳');
    const [{ id }, before] = [
      await bring(office, await workbook([line('甲', '乙公司', 5)]), 'i.xlsx'),
      await rowHash(),
    ];
    expect(await findUploadView(officer, id)).toBeNull();
    expect(await listUploadRows(officer, id, { filter: 'all', page: 1 })).toEqual([]);
    expect(await skipRow(officer, { id, position: 0, skipped: true })).toMatchObject({ kind: 'notFound' });
    expect(await rowHash()).toBe(before);
  });
});
