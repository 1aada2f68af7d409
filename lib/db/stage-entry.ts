import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { ConfirmInput, CorrectInput, RevokeInput } from '../domain/lead-input';
import { leadValue } from '../domain/lead-value';

import { formatMoney, parseMoney, toYuan, toYuanOrNull } from '../domain/money';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { type StageKey, stageName } from '../domain/stage';
import { recordAudit } from './audit';
import { type DeedLead, openLead, saveLead, whoWasFaster } from './lead-deed';
import { perform } from './transaction';

/** What the lead was worth at that stage, by the figures of today: a first talk never grows into its contract. */
function valueAt(stage: StageKey, lead: DeedLead): bigint {
  const value = leadValue({
    stage,
    agreedInvestmentYuan: toYuanOrNull(lead.agreedInvestmentYuan),
    plannedInvestmentYuan: toYuanOrNull(lead.plannedInvestmentYuan),
    intendedInvestmentYuan: toYuanOrNull(lead.intendedInvestmentYuan),
  });
  return BigInt(value ?? 0);
}

/** A ledger says that a project has signed, not what: whoever confirms such a signing vouches for a formal agreement. */
function isSigningOfALedger(entry: { stage: StageKey; agreementKind: string | null } | null): boolean {
  return entry?.stage === 'signed' && entry.agreementKind === null;
}

/** 认定: the office confirms that a lead entered a stage; from this instant it counts. */
export function confirmEntry(actor: Actor, input: ConfirmInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'entry.confirm');
    if (!opened.ok) return opened;
    const waiting = { id: input.entryId, leadId: opened.lead.id, confirmedAt: null, revokedAt: null };
    const entry = await tx.stageEntry.findFirst({
      where: waiting,
      select: { stage: true, agreementKind: true },
    });
    const valueYuan = entry ? valueAt(entry.stage, opened.lead) : 0n;
    const { count } = await tx.stageEntry.updateMany({
      where: waiting,
      data: {
        confirmedAt: now(),
        confirmedById: actor.staffId,
        valueYuan,
        ...(isSigningOfALedger(entry) ? { agreementKind: 'formal' } : {}),
      },
    });
    if (!entry || count === 0) return refused('这条阶段记录已认定或已撤销。');
    await recordAudit(tx, actor, {
      deed: 'entry.confirmed',
      noun: 'lead',
      nounId: opened.lead.id,
      before: { isConfirmed: false },
      after: {
        stage: entry.stage,
        entryId: input.entryId,
        value: formatMoney(toYuan(valueYuan)),
        isConfirmed: true,
      },
    });
    return done(null);
  });
}

/** Withdraws a stage entry, with a reason; a closed month shows it as 更正 in the next report. */
export function revokeEntry(actor: Actor, input: RevokeInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'entry.confirm');
    if (!opened.ok) return opened;
    const standing = { id: input.entryId, leadId: opened.lead.id, revokedAt: null };
    const entry = await tx.stageEntry.findFirst({
      where: standing,
      select: { stage: true, confirmedAt: true, note: true },
    });
    const { count } = await tx.stageEntry.updateMany({
      where: standing,
      data: { revokedAt: now(), revokedById: actor.staffId, note: input.reason },
    });
    if (!entry || count === 0) return refused('这条阶段记录已撤销。');
    await recordAudit(tx, actor, {
      deed: 'entry.revoked',
      noun: 'lead',
      nounId: opened.lead.id,
      before: {
        entryStage: stageName(entry.stage),
        isConfirmed: entry.confirmedAt !== null,
        note: entry.note,
      },
      after: { entryId: input.entryId, reason: input.reason },
    });
    return done(null);
  });
}

/** 更正: sets the agreed total of a confirmed signing right, with a reason; closed months stay as they were. */
export function correctSigning(actor: Actor, input: CorrectInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'entry.correct');
    if (!opened.ok) return opened;
    const { lead } = opened;
    const money = parseMoney(input.value, { unit: 'wan' });
    if (!money.ok) return invalid({ value: money.reason });
    if (money.yuan === null) return invalid({ value: '请填写更正后的协议总投资' });
    const entry = await tx.stageEntry.findFirst({
      where: {
        id: input.entryId,
        leadId: lead.id,
        stage: 'signed',
        revokedAt: null,
        confirmedAt: { not: null },
      },
    });
    if (!entry) return refused('只有已认定的签约可以更正。');
    if (entry.valueYuan === BigInt(money.yuan)) return invalid({ value: '与现有金额相同' });
    const fixed = toYuanOrNull(lead.agreedFixedAssetYuan);
    if (fixed !== null && fixed > money.yuan) {
      return invalid({ value: `协议总投资不能小于其中固定资产投资${formatMoney(fixed)}` });
    }
    await tx.correction.create({
      data: {
        entryId: entry.id,
        changedAt: now(),
        changedById: actor.staffId,
        oldValueYuan: entry.valueYuan,
        newValueYuan: BigInt(money.yuan),
        reason: input.reason,
      },
    });
    await tx.stageEntry.update({ where: { id: entry.id }, data: { valueYuan: BigInt(money.yuan) } });
    if (!(await saveLead(tx, lead, { agreedInvestmentYuan: BigInt(money.yuan) })))
      return whoWasFaster(tx, lead);
    await recordAudit(tx, actor, {
      deed: 'entry.corrected',
      noun: 'lead',
      nounId: lead.id,
      before: { value: formatMoney(toYuan(entry.valueYuan)) },
      after: { value: formatMoney(money.yuan), reason: input.reason, stage: stageName(entry.stage) },
    });
    return done(null);
  });
}
