import { describe, expect, it } from 'vitest';
import { can } from '../domain/access';
import { rowValue } from '../domain/lead-column';
import { readFilter } from '../domain/lead-filter';
import { type LeadRow, ROW_VERBS } from '../domain/lead-view';
import { cellEdit } from '../domain/ledger-cell';
import { db } from './client';
import { subjectOf } from './lead-deed';
import { getLead } from './lead-detail';
import { editField } from './lead-edit';
import { listLeads } from './lead-list';
import { as, leadOf } from './testing-actor';

const FIRM = '钧岚精密传动';
const all = { size: 1000, offset: 0 };

async function rowOf(name: string, firm: string): Promise<LeadRow> {
  const [actor, { id }] = [await as(name), await leadOf(firm)];
  const row = (await listLeads(actor, readFilter({}), all)).find(each => each.id === id);
  if (!row) throw new Error(`${name} does not see the lead of ${firm}.`);
  return row;
}

describe('what a line of the ledger may have done to it', () => {
  it.each(['王芳', '何平', '李明', '孙丽', '赵磊', '吴静', '郑涛', '钱红'])(
    'is for %s what can() says of its lead, line by line',
    async name => {
      const actor = await as(name);
      const rows = await listLeads(actor, readFilter({}), all);
      const leads = await db.lead.findMany({ include: { shares: true } });
      const byId = new Map(leads.map(lead => [lead.id, lead]));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const lead = byId.get(row.id);
        if (!lead) throw new Error('A line without a lead.');
        const expected = ROW_VERBS.filter(verb => can(actor, verb, subjectOf(actor, lead)));
        expect(row.may, `${name} ${row.code}`).toEqual(expected);
      }
    },
  );

  it('is edited by its officer, and only read by a leader, at the deed as in the cell', async () => {
    const [hers, his] = [await rowOf('王芳', FIRM), await rowOf('郑涛', FIRM)];
    expect(cellEdit(hers, 'place')).toEqual({ kind: 'field', field: 'sourcePlace' });
    expect(cellEdit(his, 'place')).toBeNull();
    const input = {
      leadId: hers.id,
      version: hers.version,
      field: 'sourcePlace',
      value: '台州温岭',
      before: hers.sourcePlace ?? '—',
    };
    expect(await editField(await as('郑涛'), input)).toMatchObject({ kind: 'notAllowed' });
    expect((await leadOf(FIRM)).version).toBe(hers.version);
    expect(await editField(await as('王芳'), input)).toMatchObject({ ok: true });
    expect((await rowOf('王芳', FIRM)).sourcePlace).toBe('台州温岭');
  });
});

describe('the values of a line', () => {
  it('are those of the page of its lead', async () => {
    const [row, lead] = [await rowOf('吴静', FIRM), await getLead(await as('吴静'), (await leadOf(FIRM)).id)];
    expect(lead?.values).toMatchObject(row.values);
    expect(row).toMatchObject({
      chainNodeName: lead?.chainNodeName,
      firstTalkUnitName: lead?.firstTalkUnitName,
      taskForceName: lead?.taskForceName,
      responsibleLeaderName: lead?.responsibleLeaderName,
      source: lead?.source,
    });
  });

  it('know an amount of zero from one that nobody has named', async () => {
    const actor = await as('王芳');
    const set = async (value: string): Promise<number | null> => {
      const [{ version, values }, { id }] = [await rowOf('王芳', FIRM), await leadOf(FIRM)];
      for (const field of ['plannedInvestmentYuan', 'intendedInvestmentYuan']) {
        const present = await getLead(actor, id);
        const outcome = await editField(actor, {
          leadId: id,
          version: present?.version ?? version,
          field,
          value,
          before: '',
        });
        expect(outcome.ok, `${field} ${values[field]}`).toBe(true);
      }
      return rowValue(await rowOf('王芳', FIRM));
    };
    expect(await set('32000万')).toBe(320_000_000);
    expect(await set('0')).toBe(0);
    expect(await set('')).toBeNull();
  });
});
