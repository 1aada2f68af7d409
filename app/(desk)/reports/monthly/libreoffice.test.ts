import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeMonthlyReportXlsx } from '@/lib/documents/monthly-report-xlsx';
import { summaryRows } from './testing/read-files';
import { sampleLeads, sampleReport } from './testing/sample';

const run = promisify(execFile);

/** Takes the kept results out of the formulas, so that whoever opens the file must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

it('LibreOffice opens the workbook, prints it, and computes the sums that stand in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-office-'));
  const office = (format: string, out: string, file: string) =>
    run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      format,
      '--outdir',
      join(folder, out),
      join(folder, file),
    ]);
  try {
    const bytes = await writeMonthlyReportXlsx(sampleReport, sampleLeads);
    await writeFile(join(folder, 'whole.xlsx'), bytes);
    await writeFile(join(folder, 'bare.xlsx'), withoutResults(bytes));
    await office('pdf', 'pdf', 'whole.xlsx');
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'pdf', 'whole.pdf'), '-']);
    expect(stdout).toContain('诸暨市招商线索月报表');
    expect(stdout).toMatch(/第 ?1 ?页 ?共 ?\d+ ?页/);
    const [summary] = stdout.split('（线索明细）');
    expect(summary).not.toMatch(/#(REF|NAME|VALUE|N\/A)|Err:/);
    await office('xlsx', 'computed', 'bare.xlsx');
    const kept = await summaryRows(bytes);
    const computed = await summaryRows(await readFile(join(folder, 'computed', 'bare.xlsx')));
    const totals = kept.flatMap((row, at) => (row[0] === '合计' ? [{ row, computed: computed[at] }] : []));
    expect(totals).toHaveLength(2);
    for (const total of totals) {
      total.row.forEach((value, column) => {
        if (typeof value === 'number') expect(Number(total.computed?.[column])).toBeCloseTo(value, 4);
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
