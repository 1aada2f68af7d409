import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { fromDateColumn } from '../domain/day';
import { logActivity } from './activity';
import { db } from './client';
import { assignLead, editField } from './lead-edit';
import { finishStep } from './next-step';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';
import { value } from './testing-deeds';

const FIRM = '恒锴阀门';

async function finishing(change: object = {}) {
  const { id, version } = await leadOf(FIRM);
  const next = { result: '', nextStep: '送用地清单', nextStepOn: '2026-06-20', ownerId: null };
  return { leadId: id, version, ...next, ...change };
}

async function withStep(): Promise<void> {
  await db.lead.update({
    where: { id: leadId(FIRM) },
    data: {
      nextStep: '约企业来访',
      nextStepOn: new Date('2026-06-16T00:00:00Z'),
      nextStepOwnerId: person('王芳').id,
    },
  });
}

describe('完成下一步', () => {
  it('is for those who work the lead; to others nothing changes', async () => {
    await withStep();
    const before = await everythingOf(leadId(FIRM));
    for (const [name, kind] of [
      ['陈刚', 'notFound'],
      ['冯雪', 'notFound'],
      ['郑涛', 'notAllowed'],
    ] as const) {
      expect(await finishStep(await as(name), await finishing())).toMatchObject({ kind });
    }
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
    for (const name of ['王芳', '李明', '孙丽', '吴静', '钱红']) {
      const deeds = await auditedSince(leadId(FIRM), async () => {
        expect(await finishStep(await as(name), await finishing())).toMatchObject({ ok: true });
      });
      expect(deeds).toEqual(['step.finished']);
    }
  });

  it('writes what was done into the history, counts as progress and puts the next one in its place', async () => {
    await withStep();
    await db.lead.update({
      where: { id: leadId(FIRM) },
      data: { lastProgressOn: new Date('2026-05-01T00:00:00Z') },
    });
    const done = value(await finishStep(await as('王芳'), await finishing()));
    const lead = await leadOf(FIRM);
    expect(lead).toMatchObject({
      nextStep: '送用地清单',
      nextStepOwnerId: person('王芳').id,
      version: done.version,
    });
    expect(fromDateColumn(lead.lastProgressOn)).toBe('2026-06-15');
    const note = await db.activity.findUniqueOrThrow({ where: { id: done.id } });
    expect(note).toMatchObject({ kind: 'step', text: '约企业来访' });
  });

  it('leaves no active lead without a next step; one that rests may be', async () => {
    await withStep();
    const before = await everythingOf(leadId(FIRM));
    for (const change of [{ nextStep: '' }, { nextStepOn: '' }, { nextStep: '', nextStepOn: '' }]) {
      expect(await finishStep(await as('王芳'), await finishing(change))).toMatchObject({ kind: 'invalid' });
    }
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
    await db.lead.update({ where: { id: leadId(FIRM) }, data: { status: 'paused' } });
    const outcome = await finishStep(await as('王芳'), await finishing({ nextStep: '', nextStepOn: '' }));
    await db.lead.update({ where: { id: leadId(FIRM) }, data: { status: 'active' } });
    expect(outcome).toMatchObject({ ok: true });
    expect(await leadOf(FIRM)).toMatchObject({ nextStep: null, nextStepOn: null, nextStepOwnerId: null });
  });

  it('is over with a lead that was lost, until the lead is taken up again', async () => {
    await withStep();
    const status = (next: 'lost' | 'active') =>
      db.lead.update({ where: { id: leadId(FIRM) }, data: { status: next } });
    await status('lost');
    const before = await everythingOf(leadId(FIRM));
    const outcome = await finishStep(await as('王芳'), await finishing());
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
    await status('active');
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('恢复推进') });
    expect(await finishStep(await as('王芳'), await finishing())).toMatchObject({ ok: true });
  });

  it('is done once: whoever is second is told who was faster', async () => {
    await withStep();
    const input = await finishing();
    const outcomes = await Promise.all([
      finishStep(await as('王芳'), input),
      finishStep(await as('李明'), input),
    ]);
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1);
    expect(outcomes.find(outcome => !outcome.ok)).toMatchObject({ kind: 'stale' });
  });

  it('needs a step to finish', async () => {
    await db.lead.update({ where: { id: leadId(FIRM) }, data: { nextStep: null, nextStepOn: null } });
    expect(await finishStep(await as('王芳'), await finishing())).toMatchObject({ kind: 'refused' });
  });
});

describe('who does the next step', () => {
  const step = {
    kind: 'call' as const,
    happenedOn: '',
    text: '通话',
    nextStep: '上门',
    nextStepOn: '2026-06-18',
  };

  it('is the officer, or a colleague who may work the lead and is told', async () => {
    await withStep();
    value(await logActivity(await as('李明'), { leadId: leadId(FIRM), ...step }));
    expect(await leadOf(FIRM)).toMatchObject({ nextStepOwnerId: person('王芳').id });
    const nextStepOwnerId = person('李明').id;
    value(await logActivity(await as('王芳'), { leadId: leadId(FIRM), ...step, nextStepOwnerId }));
    expect(await leadOf(FIRM)).toMatchObject({ nextStepOwnerId });
    const notice = await db.notice.findFirstOrThrow({
      where: { staffId: nextStepOwnerId },
      orderBy: { id: 'desc' },
    });
    expect(notice.text).toMatch(/王芳请你办理.*2026-06-18 前完成/);
    expect(notice.text).not.toMatch(/恒锴|阀门/);
  });

  it('is nobody who may not see it, nor a leader who only comments', async () => {
    const before = await everythingOf(leadId(FIRM));
    for (const name of ['陈刚', '郑涛', '冯雪']) {
      const nextStepOwnerId = person(name).id;
      expect(
        await logActivity(await as('王芳'), { leadId: leadId(FIRM), ...step, nextStepOwnerId }),
      ).toMatchObject({ fields: { nextStepOwnerId: expect.any(String) } });
    }
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
  });

  it('is moved to another day by a day alone, and goes over with the lead', async () => {
    await withStep();
    const moved = { ...step, nextStep: '', nextStepOn: '2026-06-25' };
    value(await logActivity(await as('李明'), { leadId: leadId(FIRM), ...moved }));
    const lead = await leadOf(FIRM);
    expect(lead).toMatchObject({ nextStep: '约企业来访', nextStepOwnerId: person('王芳').id });
    const to = {
      officerId: person('李明').id,
      responsibleUnitCode: lead.responsibleUnitCode,
      responsibleLeaderId: lead.responsibleLeaderId,
    };
    value(
      await assignLead(await as('吴静'), {
        leadId: lead.id,
        version: lead.version,
        ...to,
        reason: '调整分工',
      }),
    );
    expect(await leadOf(FIRM)).toMatchObject({ nextStepOwnerId: person('李明').id });
  });
});

it('cannot be emptied in place while the lead is active, only rewritten', async () => {
  await withStep();
  const actor = await as('李明');
  const before = await everythingOf(leadId(FIRM));
  for (const [field, shown] of [
    ['nextStep', '约企业来访'],
    ['nextStepOn', '2026-06-16'],
  ] as const) {
    const { id, version } = await leadOf(FIRM);
    const emptied = { leadId: id, version, field, value: '', before: shown };
    expect(await editField(actor, emptied)).toMatchObject({ fields: { [field]: expect.any(String) } });
  }
  expect(await everythingOf(leadId(FIRM))).toEqual(before);
  const { id, version } = await leadOf(FIRM);
  const rewritten = { leadId: id, version, field: 'nextStep', value: '上门拜访', before: '约企业来访' };
  expect(await editField(actor, rewritten)).toMatchObject({ ok: true });
  expect(await leadOf(FIRM)).toMatchObject({ nextStep: '上门拜访', nextStepOwnerId: person('王芳').id });
});
