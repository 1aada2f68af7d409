import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { readFilter } from '../domain/lead-filter';
import { db } from './client';
import { editField } from './lead-edit';
import { listLeads } from './lead-list';
import { as, leadOf } from './testing-actor';

async function found(name: string, q: string): Promise<string[]> {
  const rows = await listLeads(await as(name), readFilter({ q }), { size: 1000, offset: 0 });
  return rows.map(row => row.id);
}

describe('the search', () => {
  it.each([
    ['one character', '瞳'],
    ['two characters of the firm', '瞳岳'],
    ['the middle of the project’s name', '镜片加工'],
    ['more characters than one window', '高精度镜头镜片加工项目'],
    ['spelling', 'tongyue'],
    ['the beginning of a spelling', 'tongy'],
    ['initials', 'tygx'],
    ['initials from the middle of the name', 'jtjp'],
    ['wide characters and blanks', '　瞳岳 光学 '],
  ])('finds a lead by %s', async (_what, q) => {
    expect(await found('王芳', q)).toContain(leadId('瞳岳光学'));
  });

  it('finds a lead by its code and by the investor’s credit code, in either case', async () => {
    const lead = await leadOf('瞳岳光学');
    const { uscc } = await db.investor.findUniqueOrThrow({ where: { id: lead.investorId } });
    for (const q of [
      lead.code,
      lead.code.toLowerCase(),
      lead.code.slice(0, -1),
      uscc ?? '',
      (uscc ?? '').slice(0, 10).toLowerCase(),
    ]) {
      expect(await found('吴静', q), q).toContain(lead.id);
    }
    expect(await found('吴静', lead.code)).toEqual([lead.id]);
  });

  it('finds exactly the rows whose names hold the characters', async () => {
    const all = await db.lead.findMany({ include: { investor: true } });
    for (const q of ['铜', '珍珠', '机器人', '诸暨']) {
      const named = all.filter(lead => lead.title.includes(q) || lead.investor.name.includes(q));
      expect((await found('吴静', q)).sort(), q).toEqual(named.map(lead => lead.id).sort());
    }
  });

  it('shows nobody more than their own rows', async () => {
    expect(await found('陈刚', '瞳岳')).toEqual([]);
    expect(await found('冯雪', '瞳岳')).toEqual([]);
  });

  it.each(["'", "a' | 'b", '\\', ':*', '&', '!', '(', "''''", '%', '_', '\u0000', '🧦', '<b>'])(
    'takes %j for text, not for a command',
    async q => {
      expect(Array.isArray(await found('吴静', q))).toBe(true);
    },
  );

  it('follows a change of the name at once', async () => {
    const lead = await leadOf('瞳岳光学');
    const told = {
      leadId: lead.id,
      version: lead.version,
      field: 'title',
      value: '曙辉棱镜二期',
      before: lead.title,
    };
    expect(await editField(await as('王芳'), told)).toMatchObject({ ok: true });
    expect(await found('王芳', '曙辉')).toEqual([lead.id]);
    expect(await found('王芳', 'shlj')).toEqual([lead.id]);
    expect(await found('王芳', '镜片加工')).toEqual([]);
    expect(await found('王芳', '瞳岳')).toEqual([lead.id]);
  });
});
