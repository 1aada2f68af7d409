import { describe, expect, it } from 'vitest';
import { db } from './client';
import { as } from './testing-actor';
import { audited, theOffice } from './testing-office';
import { addUnit, editUnit, endUnit, listUnitDetails } from './unit';
import { listUnits } from './vocabulary';

const STRANGERS = ['王芳', '李明', '赵磊', '吴静', '郑涛', '钱红', '冯雪', '何平'];

const newTown = {
  code: 'T90',
  kind: 'town',
  industryKey: null,
  startsOn: '2026-06-01',
  name: '新设镇',
  shortName: '新设',
  aliases: '新设镇人民政府、新设镇政府',
  parentCode: null,
} as const;

describe('managing units', () => {
  it('is refused to every role but the system administrator, and nothing changes', async () => {
    const before = await theOffice();
    for (const name of STRANGERS) {
      const actor = await as(name);
      const outcomes = await Promise.all([
        addUnit(actor, newTown),
        editUnit(actor, {
          code: '330681104',
          name: '改名',
          shortName: '改名',
          aliases: '',
          parentCode: null,
        }),
        endUnit(actor, { code: '330681124', endsOn: '2026-06-15' }),
      ]);
      expect(outcomes.map(outcome => (outcome.ok ? 'done' : outcome.kind))).toEqual([
        'notAllowed',
        'notAllowed',
        'notAllowed',
      ]);
      expect(await listUnitDetails(actor)).toEqual([]);
    }
    expect(await theOffice()).toEqual(before);
  });

  it('adds a unit that can be chosen at once, and never the same code or name twice', async () => {
    const actor = await as('许强');
    expect(await audited(() => addUnit(actor, newTown))).toEqual(['unit.added']);
    expect((await listUnits(await as('王芳'))).map(unit => unit.code)).toContain('T90');
    const before = await theOffice();
    expect(await addUnit(actor, { ...newTown, code: 't90', name: '别镇', shortName: '别镇' })).toMatchObject({
      kind: 'invalid',
      fields: { code: '新设镇已用这个编码；用过的编码不再另用' },
    });
    const named = await addUnit(actor, { ...newTown, code: 'T91', name: '店口', shortName: '店口新' });
    expect(named).toMatchObject({ kind: 'invalid', fields: { name: expect.stringContaining('店口镇') } });
    expect(await theOffice()).toEqual(before);
  });

  it('keeps the old name of a renamed unit for the ledgers that still use it', async () => {
    const actor = await as('许强');
    const outcome = await editUnit(actor, {
      code: 'T90',
      name: '新设街道',
      shortName: '新设',
      aliases: '新设街道办事处',
      parentCode: null,
    });
    expect(outcome.ok).toBe(true);
    const unit = await db.unit.findUniqueOrThrow({ where: { code: 'T90' } });
    expect(unit).toMatchObject({
      name: '新设街道',
      aliases: ['新设街道办事处'],
      formerNames: ['新设镇'],
    });
  });

  it('lets no unit stand above itself', async () => {
    const actor = await as('许强');
    const platform = await db.unit.findFirstOrThrow({
      where: { parentCode: { not: null }, kind: 'platform' },
      include: { parent: true },
    });
    const { parent } = platform;
    if (!parent) throw new Error('The platform has no parent.');
    const outcome = await editUnit(actor, {
      code: parent.code,
      name: parent.name,
      shortName: parent.shortName,
      aliases: parent.aliases.join('、'),
      parentCode: platform.code,
    });
    expect(outcome).toMatchObject({ kind: 'invalid', fields: { parentCode: expect.any(String) } });
  });

  it('closes an empty unit and refuses one with people in it', async () => {
    const actor = await as('许强');
    const before = await theOffice();
    expect(await endUnit(actor, { code: '330681104', endsOn: '2026-06-15' })).toMatchObject({
      kind: 'refused',
    });
    expect(await endUnit(actor, { code: 'office', endsOn: '2026-06-15' })).toMatchObject({ kind: 'refused' });
    expect(await theOffice()).toEqual(before);
    expect((await endUnit(actor, { code: 'T90', endsOn: '2026-06-14' })).ok).toBe(true);
    expect((await listUnits(await as('王芳'))).map(unit => unit.code)).not.toContain('T90');
    expect(await db.unit.count({ where: { code: 'T90' } })).toBe(1);
  });
});
