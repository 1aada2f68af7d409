import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '../db/client';
import { cancelExport, fetchExport, forecastExport, listExports, requestExport } from '../db/export-job';
import { exportPath } from '../db/export-store';
import { beginExport, finishExport } from '../db/export-work';
import { listLeads } from '../db/lead-list';
import { as } from '../db/testing-actor';
import { value } from '../db/testing-deeds';
import { readExport } from '../domain/export-column';
import { readFilter } from '../domain/lead-filter';
import { clearExports, writeExport } from './export-file';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
  vi.stubEnv('UPLOAD_DIR', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const order = async (who: string, query: string, format: 'xlsx' | 'csv' = 'xlsx') =>
  value(await requestExport(await as(who), { query, format }));

const auditOf = (nounId: string) => db.auditEntry.findMany({ where: { nounId }, orderBy: { id: 'asc' } });

describe('an export written by the worker', () => {
  it('holds the rows and columns of the screen in their order, and says who took it out', async () => {
    const query = 'stage=negotiating,signed&sort=value&cols=code,title,value';
    const { id, rows } = await order('吴静', query);
    expect(await writeExport({ exportId: id })).toBe(rows);
    const sheet = (await readXlsx(await readFile(exportPath(id)))).sheets[0];
    const screen = await listLeads(await as('吴静'), readExport(query).filter, { size: 1000, offset: 0 });
    expect(sheet?.rows[0]).toEqual(['编号', '项目名称', '金额（万元）']);
    const cells = sheet?.rows.slice(1, -1).map(row => [row[0], row[1]]);
    expect(cells).toEqual(screen.map(({ code, title }) => [code, title]));
    expect(String(sheet?.rows.at(-1)?.[0])).toMatch(/^说明：本表由吴静于 .+ 导出，共 \d+ 行/);
    expect(await listExports(await as('吴静'))).toMatchObject([{ id, state: 'done', writtenRows: rows }]);
  });

  it('tells its owner alone, without a title or an amount', async () => {
    const { id } = await order('李明', '');
    await writeExport({ exportId: id });
    const told = await db.notice.findMany({ where: { key: `export:${id}` } });
    expect(told).toMatchObject([{ staffId: (await as('李明')).staffId, href: '/exports' }]);
    expect(told[0]?.text).toMatch(/^台账导出已完成，共 \d+ 行/);
  });

  it('begins anew after a death in the middle, and is told once', async () => {
    const { id, rows } = await order('吴静', 'stage=signed', 'csv');
    expect(await beginExport(id)).toMatchObject({ id, tries: 1 });
    expect(await writeExport({ exportId: id })).toBe(rows);
    expect(await writeExport({ exportId: id })).toBe(0);
    expect(await db.notice.count({ where: { key: `export:${id}` } })).toBe(1);
    expect((await readFile(exportPath(id), 'utf8')).trim().split('\r\n')).toHaveLength(rows + 1);
  });

  it('leaves nothing behind when it was cancelled, and gives the day its rows back', async () => {
    const actor = await as('陈刚');
    const left = async () => value(await forecastExport(actor, { query: '' })).left;
    const before = await left();
    const { id, rows } = await order('陈刚', '');
    expect(await left()).toBe(before - rows);
    const begun = await beginExport(id);
    expect(await cancelExport(actor, { exportId: id })).toMatchObject({ ok: true });
    expect(begun && (await finishExport(begun, { rows, sizeBytes: 1 }))).toBe(false);
    expect(await writeExport({ exportId: id })).toBe(0);
    expect(existsSync(exportPath(id))).toBe(false);
    expect(await left()).toBe(before);
    expect(await cancelExport(actor, { exportId: id })).toMatchObject({ ok: false, kind: 'refused' });
  });

  it('is written with the rights its owner holds by then', async () => {
    const { id } = await order('朱伟', '');
    const { staffId } = await as('朱伟');
    await db.staff.update({ where: { id: staffId }, data: { disabledAt: new Date('2026-01-01T00:00:00Z') } });
    expect(await writeExport({ exportId: id })).toBe(0);
    await db.staff.update({ where: { id: staffId }, data: { disabledAt: null } });
    expect(await listExports(await as('朱伟'))).toMatchObject([{ id, state: 'failed' }]);
    expect(existsSync(exportPath(id))).toBe(false);
  });

  it('is gone after its week, row and file', async () => {
    const { id } = await order('吴静', 'stage=lead');
    await writeExport({ exportId: id });
    const longAgo = new Date('2020-01-01T00:00:00Z');
    await db.leadExport.update({ where: { id }, data: { requestedAt: longAgo, finishedAt: longAgo } });
    expect(await fetchExport(await as('吴静'), id)).toMatchObject({ ok: false, kind: 'notFound' });
    expect(await clearExports()).toBe(1);
    expect(existsSync(exportPath(id))).toBe(false);
    expect(await db.leadExport.count({ where: { id } })).toBe(0);
  });
});

describe('the file of an export', () => {
  it('is for its owner alone, and each time stands in the audit', async () => {
    const { id } = await order('李明', '');
    await writeExport({ exportId: id });
    expect(await fetchExport(await as('吴静'), id)).toMatchObject({ ok: false, kind: 'notFound' });
    expect(await cancelExport(await as('吴静'), { exportId: id })).toMatchObject({ kind: 'notFound' });
    expect((await auditOf(id)).map(row => row.deed)).toEqual(['lead.exported']);
    expect(await fetchExport(await as('李明'), id)).toMatchObject({
      ok: true,
      value: { id, format: 'xlsx' },
    });
    expect((await auditOf(id)).map(row => row.deed)).toEqual(['lead.exported', 'export.downloaded']);
  });

  it('is refused to whoever holds other posts by then', async () => {
    const { id } = await order('李明', '');
    await writeExport({ exportId: id });
    await db.leadExport.update({ where: { id }, data: { posts: '别的单位 招商主任' } });
    expect(await fetchExport(await as('李明'), id)).toMatchObject({ ok: false, kind: 'refused' });
  });
});

describe('the contacts of an export', () => {
  const phonesIn = async (id: string) =>
    ((await readXlsx(await readFile(exportPath(id)))).sheets[0]?.rows ?? []).slice(1, -1).map(row => row[3]);

  it('are in full where the row allows it, counted in the audit, and — elsewhere', async () => {
    const actor = await as('王芳');
    const { staffId } = actor;
    const filter = readFilter({});
    const [mine] = (await listLeads(actor, filter, { size: 100, offset: 0 })).filter(
      row => row.officerName === '王芳',
    );
    const foreign = await db.lead.findFirstOrThrow({
      where: {
        officerId: { not: staffId },
        shares: { none: {} },
        contacts: { some: { phone: { not: null } } },
      },
    });
    const share = { leadId: foreign.id, staffId, reason: '测试', startsOn: new Date('2020-01-01T00:00:00Z') };
    await db.leadShare.create({ data: share });
    if (mine) await db.contact.updateMany({ where: { leadId: mine.id }, data: { phone: '13800000001' } });
    const forecast = value(await forecastExport(actor, { query: '' }));
    const { id } = await order('王芳', 'cols=code&contacts=1');
    await writeExport({ exportId: id });
    const rows = (await readXlsx(await readFile(exportPath(id)))).sheets[0]?.rows ?? [];
    const lineOf = (code: string | undefined) => rows.find(row => row[0] === code);
    expect(lineOf(foreign.code)?.[3]).toBe('—');
    const phones = await phonesIn(id);
    const full = phones.filter(phone => /\d{7}/.test(String(phone)));
    expect(full.length).toBeGreaterThan(0);
    expect(full).toHaveLength(forecast.numbers);
    expect(await auditOf(id)).toMatchObject([{ after: { numbersRevealed: full.length } }]);
    await db.leadShare.deleteMany({ where: { leadId: foreign.id, staffId } });
  });

  it('are not there unless asked for, and 底价 and 政策 never', async () => {
    await db.lead.updateMany({ data: { bottomLine: '底价机密', concessions: '政策机密' } });
    const { id } = await order('吴静', 'contacts=1', 'csv');
    await writeExport({ exportId: id });
    const whole = await readFile(exportPath(id), 'utf8');
    expect(whole).toContain('联系电话');
    expect(whole).not.toMatch(/机密/);
    const plain = await order('吴静', '', 'csv');
    await writeExport({ exportId: plain.id });
    const text = await readFile(exportPath(plain.id), 'utf8');
    expect(text.split('\r\n')[0]).not.toContain('联系电话');
    expect(text).not.toMatch(/1[3-9]\d{9}/);
  });
});
