import { describe, expect, it } from 'vitest';
import { RULE_NUMBER_KEYS, settingsOf } from '../domain/rule-settings';
import { setRulesInput, type TypedRules } from '../domain/rule-settings-input';
import { fileClaim } from './claim-file';
import { db } from './client';
import { getRuleSet } from './rule-set';
import { listRuleVersions, setRules } from './rule-set-edit';
import { as } from './testing-actor';
import { readyToFile } from './testing-claim';
import { audited, theOffice } from './testing-office';

/** The form as it stands, with something changed. */
async function typed(change: (rules: TypedRules) => Partial<TypedRules>): Promise<TypedRules> {
  const rules = await getRuleSet(2026);
  const { numbers, warnDays, overdueDays, confirmFromYuan } = settingsOf(rules);
  const form: TypedRules = {
    year: rules.year,
    version: rules.version,
    numbers: Object.fromEntries(
      RULE_NUMBER_KEYS.map(key => [key, String(numbers[key])]),
    ) as TypedRules['numbers'],
    warnDays: warnDays.join('、'),
    confirmFrom: `${confirmFromYuan}元`,
    overdueDays: Object.fromEntries(
      Object.entries(overdueDays).map(([stage, days]) => [stage, days === null ? '' : String(days)]),
    ) as TypedRules['overdueDays'],
  };
  return { ...form, ...change(form) };
}

describe('the rules of a year', () => {
  it('are set by the office as a new version; the old one stays as it was', async () => {
    const before = await getRuleSet(2026);
    const stored = await db.ruleSet.findUnique({
      where: { year_version: { year: before.year, version: before.version } },
    });
    const form = await typed(({ numbers, overdueDays }) => ({
      numbers: { ...numbers, 'claim.protectionDays': '６０' },
      warnDays: '3, 10；10',
      overdueDays: { ...overdueDays, production: '90' },
    }));
    const input = setRulesInput.parse(form);
    const office = await theOffice();
    for (const name of ['王芳', '李明', '郑涛', '石岩'])
      expect(await setRules(await as(name), input)).toMatchObject({ kind: 'notAllowed' });
    expect(await theOffice()).toEqual(office);
    const deeds = await audited(async () =>
      expect(await setRules(await as('吴静'), input)).toMatchObject({ ok: true }),
    );
    expect(deeds).toEqual(['ruleSet.set']);
    const after = await getRuleSet(2026);
    expect(after).toMatchObject({ year: 2026, claim: { protectionDays: 60, warnDays: [10, 3] } });
    expect(after.stages.find(stage => stage.key === 'production')).toMatchObject({
      overdueDays: 90,
      overdueUnit: 'working',
    });
    expect({ ...settingsOf(after).numbers, 'claim.protectionDays': 90 }).toEqual(settingsOf(before).numbers);
    expect(
      await db.ruleSet.findUnique({
        where: { year_version: { year: before.year, version: before.version } },
      }),
    ).toEqual(stored);
    const row = await db.auditEntry.findFirstOrThrow({ where: { deed: 'ruleSet.set' } });
    expect(row).toMatchObject({
      before: { 保护期: '90 天' },
      after: { 保护期: '60 天', 到期前提醒: '10、3 天' },
    });
    expect((await listRuleVersions(await as('吴静')))[0]).toMatchObject({
      setBy: '吴静',
      changed: [
        '首谈备案与撞单 · 保护期 90→60 天',
        '首谈备案与撞单 · 到期前提醒 14、3→10、3 天',
        '阶段逾期 · 投产 按协议→90 个工作日',
      ],
    });
    expect(await listRuleVersions(await as('王芳'))).toEqual([]);
  });

  it('hold for what is filed from then on', async () => {
    const { actor, input } = await readyToFile('王芳', { investorName: '新规测试机电' });
    expect(await fileClaim(actor, input)).toMatchObject({ value: { protectedUntil: '2026-08-14' } });
  });

  it('are not overwritten unseen, and nothing changed makes no version', async () => {
    const same = setRulesInput.parse(await typed(() => ({})));
    const count = await db.ruleSet.count();
    expect(await setRules(await as('吴静'), same)).toMatchObject({
      ok: true,
      value: { version: same.version },
    });
    expect(await db.ruleSet.count()).toBe(count);
    expect(await setRules(await as('吴静'), { ...same, version: same.version + 5 })).toMatchObject({
      kind: 'stale',
    });
  });

  it('refuse what is no number within its limits, beside its field', async () => {
    const form = await typed(({ numbers }) => ({
      numbers: { ...numbers, 'clash.rulingDays': '零' },
      warnDays: '',
      confirmFrom: '约1亿',
    }));
    const parsed = setRulesInput.safeParse(form);
    expect(parsed.error?.issues.map(issue => issue.path.join('.')).sort()).toEqual([
      'confirmFrom',
      'numbers.clash.rulingDays',
      'warnDays',
    ]);
  });
});
