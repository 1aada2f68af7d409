import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { getLead } from './lead-detail';
import { assignLead, editField } from './lead-edit';
import { as, auditedSince, everythingOf, leadOf, type StoredLead } from './testing-actor';

const FIRM = '钧岚精密传动';

const edit = (lead: StoredLead, field: string, value: string, before = '—') => ({
  leadId: lead.id,
  version: lead.version,
  field,
  value,
  before,
});

describe('setting a field', () => {
  it('is for those who work the lead; all others change nothing', async () => {
    const lead = await leadOf(FIRM);
    const before = await everythingOf(lead.id);
    for (const [name, kind] of [
      ['陈刚', 'notFound'],
      ['郑涛', 'notAllowed'],
      ['冯雪', 'notFound'],
      ['许强', 'notFound'],
      ['赵磊', 'notFound'],
    ] as const) {
      expect(await editField(await as(name), edit(lead, 'problem', '缺少用地'))).toMatchObject({ kind });
    }
    expect(await everythingOf(lead.id)).toEqual(before);
    for (const name of ['王芳', '李明', '孙丽', '吴静']) {
      const present = await leadOf(FIRM);
      const told = edit(present, 'problem', `缺少用地（${name}）`, present.problem ?? '—');
      const deeds = await auditedSince(lead.id, async () => {
        expect(await editField(await as(name), told)).toMatchObject({
          ok: true,
          value: { version: present.version + 1 },
        });
      });
      expect(deeds).toEqual(['lead.edited']);
    }
  });

  it('that somebody else set meanwhile shows both values and keeps theirs', async () => {
    const seen = await leadOf(FIRM);
    await editField(await as('李明'), edit(seen, 'problem', '能耗指标不足', seen.problem ?? '—'));
    const theirs = await everythingOf(seen.id);
    const outcome = await editField(await as('王芳'), edit(seen, 'problem', '环评未出', seen.problem ?? '—'));
    expect(outcome).toMatchObject({
      kind: 'stale',
      message:
        '李明（店口 招商主任）刚刚改过「存在问题（需协调）」：他填 能耗指标不足，你填 环评未出。请选择保留哪一个。',
      conflicts: [{ label: '存在问题（需协调）', theirs: '能耗指标不足', yours: '环评未出' }],
    });
    expect(await everythingOf(seen.id)).toEqual(theirs);
  });

  it('goes through when it was another field that changed', async () => {
    const seen = await leadOf(FIRM);
    await editField(await as('李明'), edit(seen, 'referrer', '在外乡贤', seen.referrer ?? '—'));
    expect(await editField(await as('王芳'), edit(seen, 'sourcePlace', '温岭', '台州'))).toMatchObject({
      ok: true,
    });
    expect(await leadOf(FIRM)).toMatchObject({ referrer: '在外乡贤', sourcePlace: '温岭' });
  });

  it('by five people in five fields at once keeps all five', async () => {
    const seen = await leadOf('骋屿热管理');
    const actor = await as('王芳');
    const fields = {
      content: '建设集成模块产线',
      problem: '厂房层高',
      nextStep: '核对条款',
      landMu: '66.5',
      expectedSignOn: '2026-08-08',
    };
    const view = await getLead(actor, seen.id);
    const outcomes = await Promise.all(
      Object.entries(fields).map(([field, value]) =>
        editField(actor, edit(seen, field, value, String(view?.values[field] ?? '—'))),
      ),
    );
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(5);
    const stored = await leadOf('骋屿热管理');
    expect(stored).toMatchObject({
      content: fields.content,
      problem: fields.problem,
      nextStep: fields.nextStep,
    });
    expect(stored.landMu?.toNumber()).toBe(66.5);
    expect(stored.version).toBe(seen.version + 5);
  });

  it('refuses what is no field, no amount, or no longer to be edited', async () => {
    const actor = await as('吴静');
    const lead = await leadOf('砺衡数控');
    const before = await everythingOf(lead.id);
    expect(await editField(actor, edit(lead, 'stage', 'completion'))).toMatchObject({ kind: 'refused' });
    expect(await editField(actor, edit(lead, 'valueYuan', '9亿'))).toMatchObject({ kind: 'refused' });
    expect(await editField(actor, edit(lead, 'intendedInvestmentYuan', '3–5亿'))).toMatchObject({
      kind: 'invalid',
    });
    expect(await editField(actor, edit(lead, 'title', ' '))).toMatchObject({ kind: 'invalid' });
    const agreed = await editField(actor, edit(lead, 'agreedInvestmentYuan', '9亿', '4.60亿元'));
    expect(agreed).toMatchObject({ kind: 'refused', message: expect.stringContaining('更正') });
    expect(await everythingOf(lead.id)).toEqual(before);
  });
});

describe('handing a lead over', () => {
  const assign = (lead: StoredLead, change: object = {}) => ({
    leadId: lead.id,
    version: lead.version,
    officerId: person('陈刚').id,
    responsibleUnitCode: '330681005',
    responsibleLeaderId: null,
    reason: '企业选址大唐',
    ...change,
  });

  it('is for the manager and the office; its own officer changes nothing', async () => {
    const lead = await leadOf('骁砺检测');
    const before = await everythingOf(lead.id);
    for (const name of ['王芳', '周敏', '孙丽', '郑涛', '何平']) {
      expect(await assignLead(await as(name), assign(lead))).toMatchObject({ ok: false });
    }
    expect(await everythingOf(lead.id)).toEqual(before);
    const deeds = await auditedSince(lead.id, async () => {
      expect(await assignLead(await as('李明'), assign(lead))).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['lead.assigned']);
  });

  it('closes it to those who had it and opens it to those who have it', async () => {
    const lead = await leadOf('骁砺检测');
    expect(lead).toMatchObject({ officerId: person('陈刚').id, responsibleUnitCode: '330681005' });
    expect(await getLead(await as('王芳'), lead.id)).toBeNull();
    expect(await getLead(await as('李明'), lead.id)).toBeNull();
    expect(await getLead(await as('陈刚'), lead.id)).not.toBeNull();
  });

  it('refuses people and units that are not there, at their fields', async () => {
    const office = await as('吴静');
    const lead = await leadOf('骁砺检测');
    const before = await everythingOf(lead.id);
    const nobody = '00000001-0000-7000-8000-000000009999';
    const field = async (change: object): Promise<string[]> => {
      const outcome = await assignLead(office, assign(lead, change));
      return !outcome.ok && outcome.kind === 'invalid' ? Object.keys(outcome.fields) : [];
    };
    expect(await field({ officerId: nobody })).toEqual(['officerId']);
    expect(await field({ responsibleLeaderId: nobody })).toEqual(['responsibleLeaderId']);
    expect(await field({ responsibleUnitCode: '330681999' })).toEqual(['responsibleUnitCode']);
    expect(await assignLead(office, assign(lead, { version: lead.version - 1 }))).toMatchObject({
      kind: 'stale',
    });
    expect(await everythingOf(lead.id)).toEqual(before);
  });
});
