import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMonthlyReportPdf } from '@/lib/documents/monthly-report-pdf';
import type { Month } from '@/lib/domain/day';
import { addMonths } from '@/lib/domain/month';
import { type LINE_FIGURES, TABLE_FIGURES } from '@/lib/domain/report/figure';
import type { MonthlyReport, ReportRow } from '@/lib/domain/report/monthly-report';
import type { ReportScope } from '@/lib/domain/report/scope';
import { type Expected, expect24, hasSnapshot } from './testing/expected';
import { pdfText, readSummary } from './testing/read-files';
import { FIRST, leave, NOW, playTwoYears, setNow, type World } from './testing/world';

const SEED = Number(process.env.REPORT_SEED ?? 20250305);
const MONTHS = Array.from({ length: 24 }, (_, index) => addMonths(FIRST, index));
let world: World;

beforeAll(async () => {
  console.info(`The two years of the report test grow from REPORT_SEED=${SEED}.`);
  world = await playTwoYears(SEED, 150);
}, 120_000);
afterAll(() => leave(world));

async function reportOf(month: Month, scope: ReportScope = 'all'): Promise<MonthlyReport> {
  const { getMonthlyReport } = await import('@/lib/db/report');
  const report = await getMonthlyReport(world.office, { month, scope });
  if (!report.ok) throw new Error(report.message);
  return report.value;
}

async function fileOf(month: Month, format: 'xlsx' | 'pdf', scope: ReportScope = 'all'): Promise<Uint8Array> {
  const { reportFile } = await import('./report-file');
  const file = await reportFile(world.office, { month, scope, format });
  if (!file.ok) throw new Error(file.message);
  return file.value.bytes;
}

function within(row: ReportRow): { industry?: string; unit?: string } {
  const [kind, key] = row.key.split(':');
  if (key === undefined) return {};
  return kind === 'unit' ? { unit: key } : { industry: key };
}

function expectRow(row: ReportRow, now: Expected, lastYear: Expected | null, more = {}): void {
  for (const figure of TABLE_FIGURES) {
    const place = { ...within(row), ...more };
    const said = row.figures[figure];
    const wanted = {
      month: now(figure, 'month', place),
      ytd: now(figure, 'ytd', place),
      prior: lastYear ? lastYear(figure, 'ytd', place) : said.prior,
    };
    expect({ row: row.key, figure, ...said }).toMatchObject({ row: row.key, figure, ...wanted });
  }
}

describe('24 invented months', () => {
  it.each(MONTHS)('%s: page, workbook and pdf say what the independent SQL says', async month => {
    const report = await reportOf(month);
    const now = await expect24(world, month);
    const lastYear = hasSnapshot(addMonths(month, -12)) ? await expect24(world, addMonths(month, -12)) : null;
    const tables = [report.tables.industry, report.tables.unit];
    for (const table of tables) for (const row of [...table.rows, table.total]) expectRow(row, now, lastYear);
    for (const figure of TABLE_FIGURES) {
      const said = report.adjustments[figure];
      expect({ figure, ...said, all: said.lastYearNew + said.lastYearKnown }).toMatchObject({
        late: now(figure, 'late'),
        correction: now(figure, 'correction'),
        lastYearNew: now(figure, 'lastYearNew'),
        all: now(figure, 'lastYearAll'),
      });
    }
    for (const line of report.lines) {
      expect(line.numbers).toMatchObject({ month: now(line.figure, 'month'), ytd: now(line.figure, 'ytd') });
    }
    expect(await readSummary(await fileOf(month, 'xlsx')).differences(report)).toEqual([]);
    // Without the list of leads: laying it out 24 times would take most of the run, and no figure stands in it.
    expect((await pdfText(await writeMonthlyReportPdf(report, []))).differences(report)).toEqual([]);
  });

  it('the books hold something of everything', async () => {
    const sums = { late: 0, correction: 0, lastYearNew: 0, M1: 0, M2: 0, C1: 0, F1: 0, parts: 0 };
    for (const month of MONTHS) {
      const { adjustments, lines, tables } = await reportOf(month);
      sums.parts += tables.unit.rows.filter(row => row.figures.S1.month % 100 !== 0).length;
      sums.late += adjustments.S1.late;
      sums.correction += Math.abs(adjustments.S2.correction);
      sums.lastYearNew += adjustments.S1.lastYearNew;
      for (const { figure, numbers } of lines)
        if (figure in sums) sums[figure as keyof typeof sums] += numbers.month;
    }
    for (const sum of Object.values(sums)) expect(sum).toBeGreaterThan(0);
  });

  it('sum of A1 = sum of A2 = city, and the year grows by month, late and correction', async () => {
    let before: MonthlyReport | null = null;
    for (const month of MONTHS.filter(hasSnapshot)) {
      const report = await reportOf(month);
      for (const figure of TABLE_FIGURES) {
        const { industry, unit } = report.tables;
        const sumOf = (rows: ReportRow[]) => rows.reduce((sum, row) => sum + row.figures[figure].ytd, 0);
        expect(sumOf(industry.rows)).toBe(industry.total.figures[figure].ytd);
        expect(sumOf(unit.rows)).toBe(unit.total.figures[figure].ytd);
        const { late, correction } = report.adjustments[figure];
        const start = month.endsWith('-01') ? 0 : (before?.tables.unit.total.figures[figure].ytd ?? 0);
        const total = unit.total.figures[figure];
        expect(total.ytd - start).toBe(total.month + late + correction);
      }
      before = report;
    }
  });

  it('a report of one industry or unit is that part of the city', async () => {
    for (const month of ['2025-03', '2025-10', '2025-12']) {
      const now = await expect24(world, month);
      const byIndustry = await reportOf(month, 'industry:aerospace');
      expect(byIndustry.tables.industry.rows.map(row => row.key)).toEqual(['industry:aerospace']);
      for (const row of byIndustry.tables.unit.rows) expectRow(row, now, null, { industry: 'aerospace' });
      const byUnit = await reportOf(month, 'unit:P01');
      for (const row of byUnit.tables.industry.rows) expectRow(row, now, null, { unit: 'P01' });
      expect(await readSummary(await fileOf(month, 'xlsx', 'unit:P01')).differences(byUnit)).toEqual([]);
    }
  });

  it('every figure opens rows that add up to it', async () => {
    const { listRowsBehind } = await import('@/lib/db/report');
    for (const month of ['2024-08', '2025-10', '2025-12']) {
      const report = await reportOf(month);
      const ask = async (
        figure: (typeof TABLE_FIGURES)[number] | (typeof LINE_FIGURES)[number],
        row: ReportRow['key'],
        column: 'month' | 'ytd' | 'late' | 'correction' | 'lastYear' | 'prior',
      ) => {
        const behind = await listRowsBehind(world.office, { month, scope: 'all', figure, row, column });
        return behind.ok ? behind.value.total : behind.message;
      };
      for (const row of [
        report.tables.unit.total,
        report.tables.industry.rows[1],
        report.tables.unit.rows[0],
      ]) {
        if (!row) throw new Error('A table without rows.');
        expect(await ask('S2', row.key, 'month')).toBe(row.figures.S2.month);
        expect(await ask('L3', row.key, 'ytd')).toBe(row.figures.L3.ytd);
      }
      for (const row of report.tables.unit.rows) {
        expect(await ask('S1', row.key, 'ytd')).toBe(row.figures.S1.ytd);
        expect(await ask('S2', row.key, 'ytd')).toBe(row.figures.S2.ytd);
      }
      if (report.priorKind === 'snapshot')
        expect(await ask('S1', 'total', 'prior')).toBe(report.tables.unit.total.figures.S1.prior);
      expect(await ask('S2', 'total', 'late')).toBe(report.adjustments.S2.late);
      expect(await ask('S2', 'total', 'correction')).toBe(report.adjustments.S2.correction);
      const last = report.adjustments.L1;
      expect(await ask('L1', 'total', 'lastYear')).toBe(last.lastYearNew + last.lastYearKnown);
      for (const line of report.lines) expect(await ask(line.figure, 'total', 'ytd')).toBe(line.numbers.ytd);
    }
  });
});

describe('a closed month', () => {
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  it('changes neither page nor files when the past is edited', async () => {
    const scopes = ['all', 'industry:smart-vision'] as const;
    const look = async () => {
      const reports = await Promise.all(scopes.map(scope => reportOf('2025-08', scope)));
      const files = [await fileOf('2025-08', 'xlsx'), await fileOf('2025-08', 'pdf')];
      return { reports, files: files.map(digest) };
    };
    const before = await look();
    await world.client.query(`BEGIN; UPDATE lead SET industry_key = 'aerospace', title = '改名'; UPDATE unit SET short_name = '改名';
      UPDATE stage_entry SET value_yuan = 1; DELETE FROM correction; DELETE FROM arrival; DELETE FROM target;
      DELETE FROM lead_credit; COMMIT`);
    expect(await look()).toEqual(before);
    // A file that nobody asked for before the edit is written from the frozen lines as well.
    const late = readSummary(await fileOf('2025-08', 'xlsx', 'industry:smart-vision'));
    const [, industry] = before.reports;
    expect(industry && (await late.differences(industry))).toEqual([]);
    await expect(world.client.query("UPDATE report_file SET sha256 = ''")).rejects.toThrow('never changes');
    await expect(world.client.query("UPDATE report_snapshot SET facts = '{}'")).rejects.toThrow(
      'never changes',
    );
    setNow(NOW);
  });
});
