import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { safeText } from '@/lib/documents/cell-text';
import { writeMonthlyReportPdf } from '@/lib/documents/monthly-report-pdf';
import { writeMonthlyReportXlsx } from '@/lib/documents/monthly-report-xlsx';
import { monthlyReport } from '@/lib/domain/report/monthly-report';
import { pdfText, readSummary } from './testing/read-files';
import { sampleLeads, sampleReport, sampleSource } from './testing/sample';

const bytes = await writeMonthlyReportXlsx(sampleReport, sampleLeads);
const parts = unzipSync(bytes);
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

describe('the workbook', () => {
  it('is the same to the byte each time', async () => {
    expect(await writeMonthlyReportXlsx(sampleReport, sampleLeads)).toEqual(bytes);
  });

  it('says what the report says, in numbers', async () => {
    expect(await readSummary(bytes).differences(sampleReport)).toEqual([]);
  });

  it('sums the rows where the total is their sum, and only there', () => {
    const formulas = [...part('xl/worksheets/sheet1.xml').matchAll(/<f>([^<]*)<\/f>/g)].map(
      match => match[1],
    );
    expect(formulas).toContain('SUM(C6:C8)');
    // The city's base figure and the city's target were typed for the city, not for the rows.
    expect(formulas).not.toContain('SUM(M6:M8)');
    expect(formulas).not.toContain('SUM(T6:T8)');
    expect(formulas).toContain('SUM(S6:S8)');
  });

  it('never lets text become a formula or an error', async () => {
    expect(part('xl/worksheets/sheet2.xml')).not.toMatch(/<f>|t="e"/);
    const sheet = (await readXlsx(bytes)).sheets[1];
    expect(sheet?.rows[4]?.slice(2, 3)).toEqual(['=HYPERLINK("http://example.com")']);
    expect(sheet?.rows[5]?.slice(15, 18)).toEqual(['竖线字', '#REF!', 'a_x000D_b']);
    expect(safeText(`a\u0001b${'x'.repeat(40_000)}`)).toHaveLength(32_001);
  });

  it('shows no value under the 亿元 line as reaching it', async () => {
    const { yiText } = await import('@/lib/domain/report/detail');
    expect([99_999_999, 100_000_000, 99_499_999, 999_999_999].map(yiText)).toEqual([
      '0.99',
      '1.00',
      '0.99',
      '9.99',
    ]);
    const [cell] = part('xl/worksheets/sheet2.xml').match(/<c r="I6"[^>]*>/) ?? [];
    const [usual] = part('xl/worksheets/sheet2.xml').match(/<c r="I5"[^>]*>/) ?? [];
    expect(cell?.replace('I6', '')).not.toBe(usual?.replace('I5', ''));
  });

  it('prints on A4 across, heads on each page, pages numbered', () => {
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      expect(part(name)).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
      expect(part(name)).toContain('第 &amp;P 页 共 &amp;N 页');
    }
    expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^>]*>汇总!\$1:\$4</);
  });
});

describe('a unit that has half of a project', () => {
  const [first, ...others] = sampleSource.cells;
  if (!first) throw new Error('The sample has no cell.');
  const half = { ...first, hundredths: 50, yuan: 61_728_394 };
  const source = { ...sampleSource, cells: [half, { ...half, unitCode: '330681104' }, ...others] };
  const shared = monthlyReport(source, 'all');

  it('stands as 0.5 in the workbook, a number, and as 0.5 in the pdf', async () => {
    const file = await writeMonthlyReportXlsx(shared, []);
    expect(await readSummary(file).differences(shared)).toEqual([]);
    const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<v>0\.5<\/v>/);
    expect((await pdfText(await writeMonthlyReportPdf(shared, []))).differences(shared)).toEqual([]);
    expect(shared.tables.unit.total.figures.S1).toMatchObject({ month: 200, ytd: 500 });
  });

  it('is explained at the foot, there alone', () => {
    expect(shared.notes).toHaveLength(sampleReport.notes.length + 1);
  });
});

describe('the pdf', () => {
  it('is the same to the byte each time and says what the report says', async () => {
    const pdf = await writeMonthlyReportPdf(sampleReport, sampleLeads);
    expect(await writeMonthlyReportPdf(sampleReport, sampleLeads)).toEqual(pdf);
    expect((await pdfText(pdf)).differences(sampleReport)).toEqual([]);
  });
});
