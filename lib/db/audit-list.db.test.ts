import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { readAuditFilter } from '../domain/audit-filter';
import { auditChanges } from '../domain/audit-value';
import { recordRefusal } from './audit';
import { openAuditExport } from './audit-export';
import { listAudit } from './audit-list';
import { chainState, sealWaiting } from './audit-seal';
import { db } from './client';
import { getLead } from './lead-detail';
import { editField } from './lead-edit';
import { castToday } from './testing';
import { as, leadOf } from './testing-actor';

const ask = (params: Record<string, string>) => readAuditFilter(params, castToday);
const STRANGERS = ['王芳', '李明', '赵磊', '吴静', '郑涛', '钱红', '冯雪', '许强', '石岩', '何平'];
const FIRM = '恒锴阀门';

const exportRows = () => db.auditEntry.findMany({ where: { deed: 'audit.exported' } });

describe('reading the audit', () => {
  it('is refused to everybody but the audit officer, and leaves no export behind', async () => {
    for (const name of STRANGERS) {
      const actor = await as(name);
      expect(await listAudit(actor, ask({}))).toEqual({ rows: [], next: null });
      expect(await openAuditExport(actor, ask({}), 'csv')).toMatchObject({ kind: 'notAllowed' });
      expect(await chainState(actor)).toEqual({ head: null, unsealed: 0, unsealedSince: null });
    }
    expect(await exportRows()).toEqual([]);
  });

  it('goes from the newest to the oldest without a gap or a double', async () => {
    const actor = await as('顾明');
    const seen: string[] = [];
    for (let before: string | null = ''; before !== null; ) {
      const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(actor, ask({ before }));
      seen.push(...page.rows.map(row => row.id));
      before = page.next;
    }
    const all = await db.auditEntry.findMany({ orderBy: { id: 'desc' }, select: { id: true } });
    expect(seen).toEqual(all.map(row => String(row.id)));
  });

  it('is narrowed by person, lead, deed, day and outcome', async () => {
    const [officer, actor] = [await as('王芳'), await as('顾明')];
    const lead = await leadOf(FIRM);
    const edit = { leadId: lead.id, version: lead.version, field: 'problem', value: '缺少用地', before: '—' };
    expect(await editField(officer, edit)).toMatchObject({ ok: true });
    const asked = { who: '王芳', lead: lead.code, deed: 'lead.edited', from: '2026-06-15', to: '2026-06-15' };
    const [row] = (await listAudit(actor, ask({ ...asked, outcome: 'done' }))).rows;
    expect(row).toMatchObject({
      who: '王芳（店口 招商员）',
      post: '店口 招商员',
      deed: '修改',
      subject: expect.stringContaining(`线索 ${lead.code} `),
      changes: [
        { label: '字段', before: '存在问题（需协调）', after: '存在问题（需协调）' },
        { label: '内容', before: '—', after: '缺少用地' },
      ],
    });
    for (const other of [
      { who: '陈刚' },
      { lead: 'ZJ1999-1' },
      { deed: 'lead.lost' },
      { to: '2026-06-14', from: '' },
      { outcome: 'refused' },
    ]) {
      const rows = (await listAudit(actor, ask({ ...asked, ...other }))).rows;
      expect(rows.map(one => one.id)).not.toContain(row?.id);
    }
    // A sign of a pattern stands for itself.
    expect((await listAudit(actor, ask({ lead: '%' }))).rows).toEqual([]);
  });

  it('is exported with its own row, which counts the others', async () => {
    const actor = await as('顾明');
    const count = await db.auditEntry.count({ where: { deed: 'lead.recorded' } });
    const outcome = await openAuditExport(actor, ask({ deed: 'lead.recorded' }), 'csv');
    expect(outcome).toMatchObject({ ok: true, value: { count } });
    expect(await exportRows()).toMatchObject([{ after: { rows: count, filter: 'deed=lead.recorded' } }]);
  });

  it('says how far it is sealed', async () => {
    expect((await chainState(await as('顾明'))).unsealed).toBeGreaterThan(0);
    while ((await sealWaiting()) > 0);
    const total = await db.auditEntry.count();
    expect(await chainState(await as('顾明'))).toMatchObject({
      unsealed: 0,
      head: { position: String(total) },
    });
  });
});

describe('what the audit shows', () => {
  it('is never a number to call, nor our own terms, whatever a row may hold', () => {
    const secret = { phone: '13812345678', bottomLine: '8亿', facts: { concessions: '免租', note: '可' } };
    const field = { field: '底价', value: '8亿' };
    const shown = JSON.stringify([
      auditChanges(null, secret, new Map()),
      auditChanges(field, field, new Map()),
    ]);
    expect(shown).not.toMatch(/13812345678|8亿|免租/);
    expect(shown).toContain('可');
  });

  it('of refusals stays out of a lead’s own history', async () => {
    const id = leadId(FIRM);
    const before = await getLead(await as('王芳'), id);
    await recordRefusal(await as('陈刚'), { deed: 'lead.edit', noun: 'lead', nounId: id, kind: 'notFound' });
    expect((await getLead(await as('王芳'), id))?.changes).toEqual(before?.changes);
    const { rows } = await listAudit(await as('顾明'), ask({ who: '陈刚', outcome: 'refused' }));
    expect(rows).toMatchObject([{ deed: '修改线索', outcome: '查无或无权查看，已拒绝', isDone: false }]);
  });
});
