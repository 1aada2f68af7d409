import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { previewRecorded } from '@/lib/db/import-batch';
import { as } from '@/lib/db/testing-actor';
import { value } from '@/lib/db/testing-deeds';
import { exportWeeklyReport, getWeeklyReport } from '@/lib/db/weekly-report';
import { writeWeeklyXlsx } from '@/lib/documents/weekly-xlsx';
import { storedName } from '@/lib/domain/text';
import { fridayOf } from '@/lib/domain/weekly/week';
import { WEEKLY_COLUMNS } from '@/lib/domain/weekly/weekly-columns';
import type { WeeklyGroupKey, WeeklyLayout } from '@/lib/domain/weekly/weekly-report';
import { readLedgerFile } from '@/lib/jobs/read-ledger';

async function written(who: string, layout: WeeklyLayout, by: WeeklyGroupKey = 'unit') {
  const actor = await as(who);
  const question = { friday: fridayOf(actor.today), by };
  const document = value(await exportWeeklyReport(actor, { ...question, layout }));
  const bytes = await writeWeeklyXlsx({ ...document, layout, reporter: actor.name });
  return { actor, report: document.report, bytes };
}

async function readAgain(who: string, layout: WeeklyLayout) {
  const { actor, report, bytes } = await written(who, layout);
  const read = await readLedgerFile(bytes, '周报.xlsx');
  if ('refusal' in read) throw new Error(read.refusal);
  const preview = value(await previewRecorded(actor, read.file.reading));
  return { actor, report, read, preview };
}

describe('the weekly table', () => {
  it('lists what is negotiated and not signed, by its stage entries up to the Friday', async () => {
    const actor = await as('吴静');
    const report = value(await getWeeklyReport(actor, { friday: fridayOf(actor.today), by: 'unit' }));
    const stages = ['negotiating', 'jointReview', 'readyToSign'] as const;
    const expected = await db.lead.findMany({
      where: { stage: { in: [...stages] }, status: 'active' },
      select: { id: true },
    });
    const listed = report.groups.flatMap(group => group.rows.map(row => row.leadId));
    expect([...listed].sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(listed.length).toBeGreaterThan(5);
    expect(report.groups.length).toBeGreaterThan(2);
  });

  it('of an earlier week does not know what came later', async () => {
    const actor = await as('吴静');
    const friday = '2025-12-05';
    const report = value(await getWeeklyReport(actor, { friday, by: 'unit' }));
    const ids = report.groups.flatMap(group => group.rows.map(row => row.leadId));
    const entries = await db.stageEntry.findMany({ where: { leadId: { in: ids }, revokedAt: null } });
    for (const id of ids) {
      const days = entries.filter(entry => entry.leadId === id).map(entry => entry.happenedOn.toISOString());
      expect(days.some(day => day.slice(0, 10) <= friday)).toBe(true);
    }
    expect(ids.length).toBeGreaterThan(0);
    const signed = entries.filter(
      entry => entry.stage === 'signed' && entry.happenedOn.toISOString().slice(0, 10) <= friday,
    );
    expect(signed).toEqual([]);
  });

  it('holds nothing of others: an officer hands in the own projects', async () => {
    const actor = await as('王芳');
    const report = value(await getWeeklyReport(actor, { friday: fridayOf(actor.today), by: 'unit' }));
    const ids = report.groups.flatMap(group => group.rows.map(row => row.leadId));
    const foreign = await db.lead.count({
      where: {
        id: { in: ids },
        NOT: { officerId: actor.staffId },
        shares: { none: { staffId: actor.staffId } },
      },
    });
    expect(foreign).toBe(0);
  });

  it.each(['冯雪', '钱红', '许强', '顾明'])('is refused to %s, and leaves no trace', async who => {
    const actor = await as(who);
    const before = await db.auditEntry.count();
    const asked = { friday: fridayOf(actor.today), by: 'unit', layout: 'list' } as const;
    expect(await exportWeeklyReport(actor, asked)).toMatchObject({ ok: false, kind: 'notAllowed' });
    expect(await db.auditEntry.count()).toBe(before);
  });
});

describe('the workbook', () => {
  it('is the same to the byte for the same data', async () => {
    const [one, other] = [await written('吴静', 'collection'), await written('吴静', 'collection')];
    expect(one.bytes).toEqual(other.bytes);
  });

  it('has a sheet for each group, with four head rows, its sentence and its notes', async () => {
    const { report, bytes } = await written('吴静', 'collection');
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(sheet => sheet.name)).toEqual(report.groups.map(group => group.name));
    for (const [index, { rows: cells }] of sheets.entries()) {
      const group = report.groups[index];
      expect(cells[1]?.[0]).toBe(group?.sentence);
      expect(cells[2]?.[0]).toMatch(/^所属片组：.+填报人：吴静.+填报时间：.+单位：万元、亩$/);
      expect(cells[3]).toEqual(WEEKLY_COLUMNS.collection.map(column => column.head));
      expect(cells).toHaveLength(4 + (group?.rows.length ?? 0) + 4);
    }
    const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*!\$1:\$4</);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(sheet).not.toMatch(/<f>|t="e"/);
    expect(sheet).toContain('<mergeCell ref="A1:M1"/>');
  });

  it('gathers by task force as well, every project once', async () => {
    const [units, forces] = [
      await written('吴静', 'collection'),
      await written('吴静', 'collection', 'force'),
    ];
    const idsOf = ({ report }: typeof units) =>
      report.groups.flatMap(({ rows }) => rows.map(row => row.leadId));
    expect(idsOf(forces).sort()).toEqual(idsOf(units).sort());
    expect(forces.report.sentence).toBe(units.report.sentence);
  });

  it('of list B has three more columns, on one sheet', async () => {
    const { report, bytes } = await written('吴静', 'list');
    const { sheets } = await readXlsx(bytes);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.rows[3]?.slice(13)).toEqual(['备案号', '保护期至', '上次跟进']);
    expect(sheets[0]?.rows).toHaveLength(4 + report.rows + 4);
  });

  it('gives numbers in full where they may be read, counts them in the audit, and — elsewhere', async () => {
    const { bytes } = await written('郑涛', 'list');
    const cells = (await readXlsx(bytes)).sheets[0]?.rows.slice(4, -4) ?? [];
    const full = cells.filter(row => /\d{7}/.test(String(row[8] ?? '')));
    const last = await db.auditEntry.findFirstOrThrow({
      where: { deed: 'weekly.exported' },
      orderBy: { id: 'desc' },
    });
    expect(last.after).toMatchObject({ rows: cells.length, numbersRevealed: full.length });
    expect(cells.filter(row => row[8] === '—').length).toBeGreaterThan(0);
  });
});

describe('the form read again', () => {
  it.each(['collection', 'list'] as const)('%s: every row is on record, and nothing is new', async layout => {
    const { report, preview } = await readAgain('吴静', layout);
    expect(preview.totals.projectRows).toBe(report.rows);
    expect(preview.accepted).toEqual([]);
    expect(preview.rejected).toHaveLength(report.rows);
    const errors = preview.rejected.flatMap(row => row.errors.map(error => error.code));
    expect(new Set(errors)).toEqual(new Set(['DUPLICATE_ROW']));
    expect(preview.rejected.flatMap(row => row.warnings)).not.toContain('PHONE_INVALID');
    if (layout === 'list')
      expect(preview.sentence).toMatchObject({ projects: report.rows, new: report.newRows });
  });

  it('says of every lead what the desk says', async () => {
    const { report, read } = await readAgain('吴静', 'collection');
    const rows = read.file.reading.rowsBySheet.flat();
    const listed = report.groups.flatMap(group => group.rows);
    expect(rows).toHaveLength(listed.length);
    for (const [index, row] of rows.entries()) {
      const lead = await db.lead.findUniqueOrThrow({
        where: { id: listed[index]?.leadId ?? '' },
        include: { investor: true, contacts: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 1 } },
      });
      const [contact] = lead.contacts;
      expect(row).toMatchObject({
        title: storedName(lead.title),
        investorName: storedName(lead.investor.name),
        fixedAssetInvestmentYuan: lead.fixedAssetInvestmentYuan,
        industryKey: lead.industryKey,
        contactName: contact?.name ?? null,
        contactPhone: contact?.phone ?? null,
      });
      expect(row.townCode ?? row.platformCode).toBe(lead.responsibleUnitCode);
      expect(row.landMu === null ? null : Number(row.landMu)).toBe(
        lead.landMu === null ? null : Number(lead.landMu),
      );
      if (lead.stage === 'negotiating') expect(row.stageKey).toBe(lead.stage);
    }
  });
});
