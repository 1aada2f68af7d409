import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { as } from '@/lib/db/testing-actor';
import { value } from '@/lib/db/testing-deeds';
import { exportWeeklyReport } from '@/lib/db/weekly-report';
import { writeWeeklyXlsx } from '@/lib/documents/weekly-xlsx';
import { fridayOf } from '@/lib/domain/weekly/week';

const run = promisify(execFile);

/** Every cell that says something, by sheet and row. */
async function cellsOf(bytes: Uint8Array): Promise<unknown> {
  const { sheets } = await readXlsx(bytes);
  const filled = (cell: unknown) => cell !== null && cell !== undefined && cell !== '';
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map(row => row.filter(filled)) }));
}

it('LibreOffice opens both weekly tables, prints their heads on every page and keeps what stands in them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weekly-office-'));
  const office = (format: string, file: string) =>
    run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      format,
      '--outdir',
      join(folder, format),
      join(folder, file),
    ]);
  try {
    const actor = await as('吴静');
    for (const layout of ['collection', 'list'] as const) {
      const question = { friday: fridayOf(actor.today), by: 'unit', layout } as const;
      const document = value(await exportWeeklyReport(actor, question));
      const bytes = await writeWeeklyXlsx({ ...document, layout, reporter: actor.name });
      await writeFile(join(folder, `${layout}.xlsx`), bytes);
      await office('pdf', `${layout}.xlsx`);
      const { stdout } = await run('pdftotext', ['-layout', join(folder, 'pdf', `${layout}.pdf`), '-']);
      const pages = stdout.split('\f').filter(page => page.trim() !== '');
      expect(pages.length).toBeGreaterThan(layout === 'list' ? 0 : 1);
      for (const page of pages) expect(page.replaceAll(/\s/g, '')).toMatch(/年诸暨市.*序号项目名称/);
      expect(stdout).toMatch(/第 ?1 ?页 ?共 ?\d+ ?页/);
      expect(stdout).not.toMatch(/#(REF|NAME|VALUE|N\/A)|Err:/);
      await office('xlsx', `${layout}.xlsx`);
      expect(await cellsOf(await readFile(join(folder, 'xlsx', `${layout}.xlsx`)))).toEqual(
        await cellsOf(bytes),
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
