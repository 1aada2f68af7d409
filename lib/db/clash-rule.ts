import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { RuleClashInput } from '../domain/claim-input';
import { isDispute, RULING_NAMES } from '../domain/clash';
import { toDateColumn, yearOf } from '../domain/day';
import { done, invalid, notAllowed, type Outcome, refused } from '../domain/outcome';
import type { RuleSet } from '../domain/rule-set';
import { recordAudit } from './audit';
import { divide, endLater, moveEarlier, readPercent, shareEarlier, takeBack } from './clash-effect';
import { type ClashRow, clashColumns, openClash, stateOfClash } from './clash-party';
import { tellParties } from './clash-tell';
import { notify } from './notice';
import { listWhoMayInUnit } from './post-holders';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

/** A ruling whose every field could be read. */
type Ruling = {
  kind: RuleClashInput['kind'];
  unitCode: string | null;
  laterPercent: number | null;
  years: number | null;
};

async function readRuling(
  tx: Transaction,
  actor: Actor,
  input: RuleClashInput,
  rules: RuleSet,
): Promise<Outcome<Ruling>> {
  const { kind } = input;
  if (kind === 'hold') return done({ kind, unitCode: null, laterPercent: null, years: null });
  const typed = input.laterPercent.trim();
  const percent = typed === '' && kind !== 'share' ? null : readPercent(typed);
  const years = input.years.trim() === '' ? rules.transfer.years : Number(input.years.trim());
  const errors: Record<string, string> = {};
  if (percent === 'unreadable') errors.laterPercent = '请填 1–99 的整数（%）';
  if (!Number.isInteger(years) || years < 1 || years > 20) errors.years = '请填 1–20 的整数（年）';
  if (kind === 'coordinate') {
    const unit = await tx.unit.findFirst({
      where: {
        code: input.unitCode,
        OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(actor.today) } }],
      },
      select: { code: true },
    });
    if (!unit) errors.unitCode = '请在列表中选择承接单位';
  }
  if (percent === 'unreadable' || Object.keys(errors).length > 0) return invalid(errors);
  return done({
    kind,
    unitCode: kind === 'coordinate' ? input.unitCode : null,
    laterPercent: percent,
    years: percent === null ? null : years,
  });
}

/** Carries a ruling out; what an earlier one did is taken back first. */
async function carryOut(
  tx: Transaction,
  actor: Actor,
  clash: ClashRow,
  ruling: Ruling,
  rules: RuleSet,
): Promise<void> {
  const { laterPercent: percent, years } = ruling;
  const { today } = actor;
  await takeBack(tx, clash, today);
  if (ruling.kind === 'share' && percent !== null && years !== null)
    return shareEarlier(tx, actor, clash, { percent, years, rules, ended: 'ruled' });
  if (percent !== null && years !== null) await divide(tx, clash, { percent, years, today });
  await endLater(tx, actor, clash, { rules, ended: 'ruled' });
  const { unitCode, lead } = clash.laterClaim;
  if (ruling.kind === 'transfer') await moveEarlier(tx, clash, { unitCode, officerId: lead.officerId });
  if (ruling.unitCode !== null) {
    await moveEarlier(tx, clash, { unitCode: ruling.unitCode, officerId: null });
    await notify(tx, actor, await listWhoMayInUnit(tx, 'lead.assign', ruling.unitCode), {
      text: `撞单裁定统筹：项目 ${clash.earlierClaim.lead.code} 交由你单位承接，请指派跟踪人`,
      href: `/leads/${clash.earlierClaim.leadId}`,
      kind: 'claim',
    });
  }
}

/** Who has the earlier lead, by unit and person, for both halves of the audit row. */
async function handsOf(tx: Transaction, leadId: string): Promise<{ unit: string; officer: string | null }> {
  const lead = await tx.lead.findUniqueOrThrow({
    where: { id: leadId },
    select: { responsibleUnit: { select: { shortName: true } }, officer: { select: { name: true } } },
  });
  return { unit: lead.responsibleUnit.shortName, officer: lead.officer?.name ?? null };
}

async function recordRuling(
  tx: Transaction,
  actor: Actor,
  clash: ClashRow,
  ruling: Ruling,
  reasons: string,
): Promise<void> {
  const at = now();
  await tx.clashRuling.create({
    data: {
      clashId: clash.id,
      place: clash.rulings.length + 1,
      ...ruling,
      reasons,
      ruledAt: at,
      ruledById: actor.staffId,
    },
    select: { id: true },
  });
  await tx.clash.update({
    where: { id: clash.id },
    data: { endedAt: at, endedHow: 'ruled', version: { increment: 1 } },
    select: { id: true },
  });
}

/** 裁定: hold, share, transfer or coordinate, with reasons; all that follows from it in one transaction. */
export function ruleClash(actor: Actor, input: RuleClashInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'clash.rule')) return notAllowed('只有指挥部办公室可以裁定撞单争议。');
    const opened = await openClash(tx, actor, input, ['office']);
    if (!opened.ok) return opened;
    const { clash } = opened.value;
    if (!isDispute(stateOfClash(clash))) return refused('这次撞单没有待裁定的争议，请刷新后查看。');
    const rules = await getRuleSet(yearOf(actor.today), tx);
    const read = await readRuling(tx, actor, input, rules);
    if (!read.ok) return read;
    const ruling = read.value;
    const { leadId } = clash.earlierClaim;
    const before = await handsOf(tx, leadId);
    await recordRuling(tx, actor, clash, ruling, input.reasons);
    // Read anew: ending the clash first keeps it from falling together with the later claim.
    const ended = await tx.clash.findUniqueOrThrow({ where: { id: clash.id }, include: clashColumns });
    await carryOut(tx, actor, { ...ended, rulings: clash.rulings }, ruling, rules);
    await recordAudit(tx, actor, {
      deed: 'clash.ruled',
      noun: 'lead',
      nounId: leadId,
      before,
      after: {
        ...(await handsOf(tx, leadId)),
        ruling: RULING_NAMES[ruling.kind],
        note: `${RULING_NAMES[ruling.kind]}（${clash.earlierClaim.code} 与 ${clash.laterClaim.code}）`,
        reason: input.reasons,
        laterPercent: ruling.laterPercent,
      },
    });
    await tellParties(tx, actor, clash.id, {
      text: code => `撞单 ${code} 已裁定：${RULING_NAMES[ruling.kind]}`,
      whom: ['earlier', 'later'],
    });
    return done(null);
  });
}
