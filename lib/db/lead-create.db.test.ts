import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { db } from './client';
import { listSimilarInvestors } from './investor';
import { createLead } from './lead-create';
import { getLead } from './lead-detail';
import { as, leadOf } from './testing-actor';

const tip = (change: object = {}) => ({
  investorName: '杭州沅芷智控有限公司',
  investorKind: 'domesticPrivate' as const,
  uscc: '',
  title: '智能阀门控制器项目',
  content: '',
  intendedInvestment: '8500',
  industryKey: 'high-end-equipment',
  chainNodeKey: 'HE-B3-03',
  origin: 'external' as const,
  source: 'visit' as const,
  sourcePlace: '杭州',
  referrer: '',
  tipOn: '6月12日',
  unitCode: null,
  ...change,
});

const counts = () =>
  Promise.all([db.lead.count(), db.investor.count(), db.stageEntry.count(), db.auditEntry.count()]);

describe('a new lead', () => {
  it('belongs to its recorder and the unit, bears the next number and counts at once', async () => {
    const actor = await as('王芳');
    const outcome = await createLead(actor, tip());
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.value.code).toBe('ZJ2026-00130');
    const lead = await db.lead.findUniqueOrThrow({
      where: { id: outcome.value.id },
      include: { entries: true },
    });
    expect(lead).toMatchObject({
      officerId: actor.staffId,
      responsibleUnitCode: '330681104',
      taskForceCode: 'tf-high-end-equipment',
      valueYuan: 85_000_000n,
      version: 1,
      entries: [{ stage: 'lead', valueYuan: 85_000_000n, confirmedAt: new Date() }],
    });
    expect(await getLead(actor, lead.id)).toMatchObject({ stageOn: '2026-06-12' });
    const audits = await db.auditEntry.findMany({ where: { nounId: lead.id } });
    expect(audits.map(row => row.deed)).toEqual(['lead.recorded']);
  });

  it('gives a new card what was said of the firm, and a known card nothing', async () => {
    const cardOf = async (outcome: Awaited<ReturnType<typeof createLead>>) => {
      if (!outcome.ok) throw new Error(outcome.message);
      return (
        await db.lead.findUniqueOrThrow({ where: { id: outcome.value.id }, include: { investor: true } })
      ).investor;
    };
    const actor = await as('王芳');
    const made = await cardOf(await createLead(actor, tip()));
    const said = { industryKey: 'high-end-equipment', chainNodeKey: 'HE-B3-03', originPlace: '杭州' };
    expect(made).toMatchObject(said);
    const another = { industryKey: 'auto-parts', chainNodeKey: null, sourcePlace: '宁波', title: '另一项目' };
    expect(await cardOf(await createLead(actor, tip(another)))).toEqual(made);
  });

  it('is refused to those who follow none, and nothing is written', async () => {
    const before = await counts();
    for (const name of ['郑涛', '钱红', '冯雪', '许强']) {
      expect(await createLead(await as(name), tip())).toMatchObject({ kind: 'notAllowed' });
    }
    expect(await counts()).toEqual(before);
  });

  it('is refused with an error at every wrong field, and nothing is written', async () => {
    const actor = await as('王芳');
    const before = await counts();
    const wrong = tip({ uscc: '91330681MA2031002J', intendedInvestment: '1–2亿', tipOn: '2026-06-16' });
    const outcome = await createLead(actor, wrong);
    const fields = !outcome.ok && outcome.kind === 'invalid' ? Object.keys(outcome.fields).sort() : [];
    expect(fields).toEqual(['intendedInvestment', 'tipOn', 'uscc']);
    const at = (field: string) => ({ kind: 'invalid', fields: { [field]: expect.any(String) } });
    expect(await createLead(actor, tip({ industryKey: 'nothing' }))).toMatchObject(at('industryKey'));
    expect(await createLead(actor, tip({ chainNodeKey: 'SV-B1-01' }))).toMatchObject(at('chainNodeKey'));
    expect(await createLead(actor, tip({ unitCode: '330681005' }))).toMatchObject(at('unitCode'));
    expect(await counts()).toEqual(before);
  });

  it('of a firm that is known hangs on it, however its name is spelled', async () => {
    const known = await leadOf('织岚袜业');
    const outcome = await createLead(
      await as('王芳'),
      tip({ investorName: '织岚袜业（诸暨）', title: '二期' }),
    );
    const lead = await db.lead.findUniqueOrThrow({ where: { id: outcome.ok ? outcome.value.id : '' } });
    expect(lead.investorId).toBe(known.investorId);
  });

  it('written down by ten at once makes ten numbers and one investor', async () => {
    const actors = await Promise.all(['王芳', '陈刚', '朱伟', '傅佳', '边远'].map(as));
    const firm = { investorName: '宁波湛露泵业有限公司', uscc: '91330681MA2QPUYT91' };
    const outcomes = await Promise.all(
      [...actors, ...actors].map((actor, turn) =>
        createLead(actor, tip({ ...firm, title: `泵业项目${turn}` })),
      ),
    );
    const codes = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value.code] : []));
    expect(new Set(codes).size).toBe(10);
    expect(await db.investor.count({ where: { uscc: firm.uscc } })).toBe(1);
    const named = { investorName: '嘉兴涧石轴承有限公司' };
    await Promise.all(
      actors.map((actor, turn) => createLead(actor, tip({ ...named, title: `轴承项目${turn}` }))),
    );
    expect(await db.investor.count({ where: { name: named.investorName } })).toBe(1);
  });

  it('whose investor is not yet known shares it with no other', async () => {
    const unknown = { investorName: '待核实', title: '待核实项目' };
    const actor = await as('王芳');
    for (const outcome of [await createLead(actor, tip(unknown)), await createLead(actor, tip(unknown))]) {
      expect(outcome).toMatchObject({ ok: true });
    }
    expect(await db.investor.count({ where: { name: '待核实' } })).toBe(2);
  });
});

describe('investors that may be the same', () => {
  it('are told to everybody, the leads behind them only to those who see them', async () => {
    const asked = { name: '诸暨市织岚袜业', uscc: '' };
    const owner = await listSimilarInvestors(await as('陈刚'), asked);
    expect(owner[0]).toMatchObject({ why: ['name'], leads: [{ id: leadId('织岚袜业') }] });
    const stranger = await listSimilarInvestors(await as('朱伟'), asked);
    expect(stranger).toMatchObject([
      { name: '诸暨织岚袜业有限公司', why: ['name'], leads: [], hasOthers: true },
    ]);
  });

  it('are found by their code under whatever name', async () => {
    const { investorId } = await leadOf('织岚袜业');
    const { uscc } = await db.investor.findUniqueOrThrow({ where: { id: investorId } });
    const found = await listSimilarInvestors(await as('朱伟'), {
      name: '完全不同',
      uscc: (uscc ?? '').toLowerCase(),
    });
    expect(found).toMatchObject([{ why: ['uscc'] }]);
  });

  it('put the same before the merely alike', async () => {
    const names = ['甲', '乙', '丙', '丁', '戊', '己'].map(one => `织岚袜业${one}`);
    for (const [turn, name] of names.entries()) {
      await db.investor.create({
        data: {
          id: `00000000-0000-7000-8000-00000000000${turn}`,
          name,
          matchKey: name,
          namePinyin: '',
          nameInitials: '',
        },
      });
    }
    const found = await listSimilarInvestors(await as('吴静'), { name: '织岚袜业', uscc: '' });
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({ name: '诸暨织岚袜业有限公司', why: ['name'] });
    expect(found.slice(1).every(one => one.why.includes('similar'))).toBe(true);
    expect(await listSimilarInvestors(await as('朱伟'), { name: '织岚袜业', uscc: '' })).toHaveLength(1);
  });

  it('are none for a name of one character', async () => {
    expect(await listSimilarInvestors(await as('吴静'), { name: '织', uscc: '' })).toEqual([]);
  });
});

describe('the audit', () => {
  it('refuses to be changed or removed, even by a slip', async () => {
    const [row] = await db.auditEntry.findMany({ take: 1 });
    await expect(
      db.auditEntry.update({ where: { id: row?.id ?? 0n }, data: { who: '某人' } }),
    ).rejects.toThrow(/permission denied/);
    await expect(db.auditEntry.deleteMany({})).rejects.toThrow(/permission denied/);
  });

  it('holds no row of a deed that failed half-way', async () => {
    const before = await counts();
    const nobody = { ...(await as('王芳')), staffId: '00000001-0000-7000-8000-000000009999' };
    await expect(createLead(nobody, tip({ investorName: '湖州半途机械有限公司' }))).rejects.toThrow();
    expect(await counts()).toEqual(before);
  });
});
