import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import { done, notAllowed, type Outcome, stale } from '../domain/outcome';
import { ruleSetContentSchema } from '../domain/rule-set';
import {
  changedSettings,
  changesInWords,
  type RuleVersion,
  settingsInWords,
  settingsOf,
  withSettings,
} from '../domain/rule-settings';
import type { SetRulesInput } from '../domain/rule-settings-input';
import { recordAudit } from './audit';
import { db } from './client';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

const SHOWN = 10;

async function nextVersion(tx: Transaction, year: number): Promise<number> {
  const { _max } = await tx.ruleSet.aggregate({ where: { year }, _max: { version: true } });
  return (_max.version ?? 0) + 1;
}

const only = (words: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map(name => [name, words[name] ?? '']));

/** Sets a new version of this year's rules; old ones never change, and what was counted under them stays. */
export function setRules(actor: Actor, input: SetRulesInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    if (!can(actor, 'rules.edit')) return notAllowed('只有指挥部办公室可以修改年度规则。');
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('rule set'))`;
    const year = yearOf(actor.today);
    const { year: ruledYear, version: ruledVersion, ...before } = await getRuleSet(year, tx);
    if (ruledYear !== input.year || ruledVersion !== input.version)
      return stale('年度规则刚被修改过，请刷新后再改。', ruledVersion);
    const [from, to] = [
      settingsOf(before),
      {
        numbers: input.numbers,
        warnDays: input.warnDays,
        confirmFromYuan: input.confirmFrom,
        overdueDays: input.overdueDays,
      },
    ];
    const changed = changedSettings(from, to);
    if (changed.length === 0) return done({ version: ruledVersion });
    const version = await nextVersion(tx, year);
    await tx.ruleSet.create({
      data: { year, version, content: withSettings(before, to), createdAt: now(), setById: actor.staffId },
      select: { version: true },
    });
    await recordAudit(tx, actor, {
      deed: 'ruleSet.set',
      noun: 'ruleSet',
      nounId: `${year}/${version}`,
      before: only(settingsInWords(from), changed),
      after: only(settingsInWords(to), changed),
    });
    return done({ version });
  });
}

/** The last versions, newest first: who set what, and when. */
export async function listRuleVersions(actor: Actor): Promise<RuleVersion[]> {
  if (!can(actor, 'rules.edit')) return [];
  const rows = await db.ruleSet.findMany({
    where: { year: { lte: yearOf(actor.today) } },
    orderBy: [{ year: 'desc' }, { version: 'desc' }],
    take: SHOWN + 1,
    include: { setBy: { select: { name: true } } },
  });
  const settings = rows.map(row => settingsOf(ruleSetContentSchema.parse(row.content)));
  return rows.slice(0, SHOWN).map((row, index) => {
    const [mine, earlier] = [settings[index], settings[index + 1]];
    return {
      year: row.year,
      version: row.version,
      setAt: row.createdAt.toISOString(),
      setBy: row.setBy?.name ?? null,
      changed: mine && earlier ? changesInWords(earlier, mine) : [],
    };
  });
}
