import { describe, expect, it } from 'vitest';
import { type ExportRow, exportValues } from '../domain/export-column';
import { LEDGER_COLUMNS } from '../domain/lead-column';
import { readFilter } from '../domain/lead-filter';
import { db } from './client';
import { openLeadExport } from './lead-export';
import { listLeads, sumLeads } from './lead-list';
import { as } from './testing-actor';

const exports = () => db.auditEntry.findMany({ where: { deed: 'lead.exported' }, orderBy: { id: 'asc' } });

const cells = (row: ExportRow) => exportValues(row, row.industryKey, LEDGER_COLUMNS);

async function exportedBy(who: string, params: Record<string, string>) {
  const opened = await openLeadExport(await as(who), readFilter(params), 'xlsx');
  if (!opened.ok) throw new Error(opened.message);
  const rows = [];
  for await (const chunk of opened.value.chunks) rows.push(...chunk);
  return { count: opened.value.count, rows };
}

describe('the export of the ledger', () => {
  it.each([
    ['吴静', { sort: 'value' }],
    ['吴静', { stage: 'negotiating,signed', sort: 'due' }],
    ['李明', { status: 'active', sort: 'progress' }],
    ['王芳', { mine: '1' }],
    ['赵磊', { q: '项目' }],
  ])('gives %s exactly the rows of the screen, in its order (%o)', async (who, params) => {
    const actor = await as(who);
    const filter = readFilter(params);
    const screen = await listLeads(actor, filter, { size: 1000, offset: 0 });
    const { count, rows } = await exportedBy(who, params);
    expect(rows.map(cells)).toEqual(screen.map(cells));
    expect(count).toBe((await sumLeads(actor, filter)).count);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('holds nothing of others: an officer gets the own leads only, whatever the filter says', async () => {
    const { rows } = await exportedBy('王芳', {});
    const { staffId } = await as('王芳');
    const foreign = await db.lead.count({
      where: {
        id: { in: rows.map(row => row.id) },
        NOT: { officerId: staffId },
        shares: { none: { staffId } },
      },
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(foreign).toBe(0);
  });

  it('stands in the audit with filter and number of rows before the first row is read', async () => {
    const before = (await exports()).length;
    const opened = await openLeadExport(await as('吴静'), readFilter({ status: 'lost', page: '3' }), 'csv');
    const lost = await db.lead.count({ where: { status: 'lost' } });
    const written = (await exports()).slice(before);
    expect(opened.ok).toBe(true);
    expect(written).toMatchObject([
      {
        noun: 'export',
        who: expect.stringContaining('吴静'),
        after: { format: 'csv', rows: lost, filter: 'status=lost' },
      },
    ]);
  });

  it.each(['郑涛', '钱红', '冯雪', '许强'])('is refused to %s, and leaves no trace', async who => {
    const before = await exports();
    const opened = await openLeadExport(await as(who), readFilter({}), 'xlsx');
    expect(opened).toMatchObject({ ok: false, kind: 'notAllowed' });
    expect(await exports()).toEqual(before);
  });

  it('asks for the rights again while it writes: a lead taken away meanwhile is not in the file', async () => {
    const actor = await as('王芳');
    const opened = await openLeadExport(actor, readFilter({}), 'xlsx');
    if (!opened.ok) throw new Error(opened.message);
    const { staffId } = await as('陈刚');
    const [taken] = await listLeads(actor, readFilter({ mine: '1' }), { size: 1, offset: 0 });
    if (!taken) throw new Error('王芳 follows no lead.');
    const own = { officerId: actor.staffId };
    await db.lead.update({ where: { id: taken.id }, data: { officerId: staffId } });
    const rows = [];
    for await (const chunk of opened.value.chunks) rows.push(...chunk);
    await db.lead.update({ where: { id: taken.id }, data: own });
    expect(rows.map(row => row.id)).not.toContain(taken.id);
    expect(rows).toHaveLength(opened.value.count - 1);
  });
});
