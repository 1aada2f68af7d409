import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { fromDateColumn } from '../domain/day';
import { logActivity } from './activity';
import { db } from './client';
import { revealContact } from './contact';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';

const talk = (firm: string, change: object = {}) => ({
  leadId: leadId(firm),
  kind: 'call' as const,
  happenedOn: '2026-06-14',
  text: '与企业通话，约定周五来访',
  nextStep: '',
  nextStepOn: '',
  ...change,
});

describe('记一笔', () => {
  it('is for those who work the lead and those it is shared with; others change nothing', async () => {
    const before = await everythingOf(leadId('恒锴阀门'));
    for (const [name, kind] of [
      ['陈刚', 'notFound'],
      ['郑涛', 'notAllowed'],
      ['冯雪', 'notFound'],
    ] as const) {
      expect(await logActivity(await as(name), talk('恒锴阀门'))).toMatchObject({ kind });
    }
    expect(await everythingOf(leadId('恒锴阀门'))).toEqual(before);
    for (const name of ['王芳', '李明', '孙丽', '吴静', '钱红']) {
      const deeds = await auditedSince(leadId('恒锴阀门'), async () => {
        expect(await logActivity(await as(name), talk('恒锴阀门'))).toMatchObject({ ok: true });
      });
      expect(deeds).toEqual(['activity.logged']);
    }
  });

  it('loses none of ten written at once', async () => {
    const actor = await as('王芳');
    const before = await leadOf('瞳岳光学');
    const texts = Array.from({ length: 10 }, (_, index) => `第${index + 1}次洽谈`);
    const outcomes = await Promise.all(texts.map(text => logActivity(actor, talk('瞳岳光学', { text }))));
    expect(outcomes.every(outcome => outcome.ok)).toBe(true);
    const rows = await db.activity.findMany({ where: { leadId: before.id, text: { in: texts } } });
    expect(rows.map(row => row.text).sort()).toEqual([...texts].sort());
    expect((await leadOf('瞳岳光学')).version).toBe(before.version + 10);
  });

  it('is progress when it was a talk, and never sets progress back', async () => {
    const actor = await as('王芳');
    const progress = async (): Promise<string> => fromDateColumn((await leadOf('骁砺检测')).lastProgressOn);
    const start = await progress();
    await logActivity(actor, talk('骁砺检测', { kind: 'note' }));
    expect(await progress()).toBe(start);
    await logActivity(actor, talk('骁砺检测', { happenedOn: '2026-06-14' }));
    await logActivity(actor, talk('骁砺检测', { happenedOn: '2026-06-02' }));
    expect(await progress()).toBe('2026-06-14');
  });

  it('sets the next step with its day, and refuses one without', async () => {
    const actor = await as('王芳');
    const step = { nextStep: '赴台州回访', nextStepOn: '2026-06-26' };
    expect(await logActivity(actor, talk('骁砺检测', step))).toMatchObject({ ok: true });
    const lead = await leadOf('骁砺检测');
    expect([lead.nextStep, lead.nextStepOn && fromDateColumn(lead.nextStepOn)]).toEqual([
      '赴台州回访',
      '2026-06-26',
    ]);
    const before = await everythingOf(lead.id);
    const undated = talk('骁砺检测', { nextStep: '再去一次', happenedOn: '2026-06-16' });
    expect(await logActivity(actor, undated)).toMatchObject({
      fields: { nextStepOn: expect.any(String), happenedOn: expect.any(String) },
    });
    expect(await everythingOf(lead.id)).toEqual(before);
  });
});

describe('批示', () => {
  const comment = talk('瞳岳光学', {
    kind: 'comment',
    text: '请加快推进',
    nextStep: '改由我办',
    nextStepOn: '2026-07-01',
  });

  it('is the leader’s word, not the officer’s', async () => {
    const before = await everythingOf(leadId('瞳岳光学'));
    for (const name of ['王芳', '李明', '吴静']) {
      expect(await logActivity(await as(name), comment)).toMatchObject({ kind: 'notAllowed' });
    }
    expect(await everythingOf(leadId('瞳岳光学'))).toEqual(before);
  });

  it('leaves progress and next step to those who do the work', async () => {
    const before = await leadOf('瞳岳光学');
    expect(await logActivity(await as('郑涛'), comment)).toMatchObject({ ok: true });
    const { nextStep, nextStepOn, lastProgressOn } = before;
    expect(await leadOf('瞳岳光学')).toMatchObject({ nextStep, nextStepOn, lastProgressOn });
  });
});

describe('a contact’s number', () => {
  const contactOf = async (firm: string) => {
    const { investorId } = await leadOf(firm);
    return db.contact.findFirstOrThrow({ where: { investorId }, orderBy: { id: 'asc' } });
  };

  it('is shown whole to the entitled, and every look leaves one audit row', async () => {
    const contact = await contactOf('恒锴阀门');
    const input = { leadId: leadId('恒锴阀门'), contactId: contact.id, part: 'phone' as const };
    for (const name of ['王芳', '李明', '孙丽', '吴静']) {
      const deeds = await auditedSince(input.leadId, async () => {
        expect(await revealContact(await as(name), input)).toEqual({
          ok: true,
          value: { text: contact.phone },
        });
      });
      expect(deeds).toEqual(['contact.revealed']);
    }
  });

  it('stays hidden from everybody else', async () => {
    const input = {
      leadId: leadId('恒锴阀门'),
      contactId: (await contactOf('恒锴阀门')).id,
      part: 'phone' as const,
    };
    const before = await everythingOf(input.leadId);
    for (const [name, kind] of [
      ['钱红', 'notAllowed'],
      ['郑涛', 'notAllowed'],
      ['陈刚', 'notFound'],
      ['许强', 'notFound'],
    ] as const) {
      expect(await revealContact(await as(name), input)).toMatchObject({ kind });
    }
    expect(await everythingOf(input.leadId)).toEqual(before);
  });

  it('cannot be reached through a lead of another investor', async () => {
    const input = {
      leadId: leadId('恒锴阀门'),
      contactId: (await contactOf('织岚袜业')).id,
      part: 'phone' as const,
    };
    expect(await revealContact(await as('王芳'), input)).toMatchObject({ kind: 'notFound' });
  });

  it('is shown to the leader who answers for the lead', async () => {
    const contact = await contactOf('铧岳铜箔');
    const input = { leadId: leadId('铧岳铜箔'), contactId: contact.id, part: 'phone' as const };
    expect(await revealContact(await as('郑涛'), input)).toMatchObject({ ok: true });
  });
});
