import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { readEventDay } from '../domain/event-day';
import { leadValue } from '../domain/lead';
import type { ArrivalInput, ConfirmInput, CorrectInput, RevokeInput } from '../domain/lead-input';
import { formatMoney, parseMoney, toYuan, toYuanOrNull } from '../domain/money';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { isAfterSigning, stageName } from '../domain/stage';
import { recordAudit } from './audit';
import { type DeedLead, openLead, saveLead, touchLead, whoWasFaster } from './lead-deed';
import { perform } from './transaction';

function presentValue(lead: DeedLead): bigint {
  const value = leadValue({
    stage: lead.stage,
    agreedInvestmentYuan: toYuanOrNull(lead.agreedInvestmentYuan),
    plannedInvestmentYuan: toYuanOrNull(lead.plannedInvestmentYuan),
    intendedInvestmentYuan: toYuanOrNull(lead.intendedInvestmentYuan),
  });
  return BigInt(value ?? 0);
}

/** 认定: the office confirms that a lead entered a stage; from this instant it counts. */
export function confirmEntry(actor: Actor, input: ConfirmInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'entry.confirm');
    if (!opened.ok) return opened;
    const at = now();
    const { count } = await tx.stageEntry.updateMany({
      where: { id: input.entryId, leadId: opened.lead.id, confirmedAt: null, revokedAt: null },
      data: { confirmedAt: at, confirmedById: actor.staffId, valueYuan: presentValue(opened.lead) },
    });
    if (count === 0) return refused('这条阶段记录已认定或已撤销。');
    const entry = await tx.stageEntry.findUniqueOrThrow({ where: { id: input.entryId } });
    await recordAudit(tx, actor, {
      deed: 'entry.confirmed',
      noun: 'lead',
      nounId: opened.lead.id,
      after: { stage: entry.stage, entryId: entry.id, value: formatMoney(toYuan(entry.valueYuan)) },
    });
    return done(null);
  });
}

/** Withdraws a stage entry, with a reason; a closed month shows it as 更正 in the next report. */
export function revokeEntry(actor: Actor, input: RevokeInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'entry.confirm');
    if (!opened.ok) return opened;
    const { count } = await tx.stageEntry.updateMany({
      where: { id: input.entryId, leadId: opened.lead.id, revokedAt: null },
      data: { revokedAt: now(), revokedById: actor.staffId, note: input.reason },
    });
    if (count === 0) return refused('这条阶段记录已撤销。');
    await recordAudit(tx, actor, {
      deed: 'entry.revoked',
      noun: 'lead',
      nounId: opened.lead.id,
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

/** Records money that came in, domestic in yuan or foreign in dollars; the office's own records count at once. */
export function recordArrival(actor: Actor, input: ArrivalInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'money.record');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (!isAfterSigning(lead.stage)) return refused('签约后才能登记到位资金。');
    const money = parseMoney(input.amount, { unit: 'wan' });
    const day = readEventDay(input.arrivedOn, actor.today);
    const errors: Record<string, string> = {};
    if (!money.ok) errors.amount = money.reason;
    else if (!money.yuan) errors.amount = '请填写到位金额';
    if (day === null || day === 'unreadable') errors.arrivedOn = '请填写到位日期';
    else if (day > actor.today) errors.arrivedOn = `到位日期不能晚于今天（${actor.today}）`;
    if (Object.keys(errors).length > 0 || !money.ok || money.yuan === null || day === null)
      return invalid(errors);
    const confirming = await openLead(tx, actor, input.leadId, 'entry.confirm');
    const at = now();
    const amount = BigInt(money.yuan);
    await tx.arrival.create({
      data: {
        leadId: lead.id,
        arrivedOn: toDateColumn(day),
        ...(input.currency === 'yuan' ? { amountYuan: amount } : { amountUsd: amount }),
        voucherNo: input.voucherNo,
        unitCode: lead.responsibleUnitCode,
        recordedAt: at,
        recordedById: actor.staffId,
        ...(confirming.ok ? { confirmedAt: at } : {}),
      },
    });
    await touchLead(tx, lead.id, { lastProgressOn: toDateColumn(actor.today) });
    await recordAudit(tx, actor, {
      deed: 'arrival.recorded',
      noun: 'lead',
      nounId: lead.id,
      after: { amount: input.amount, currency: input.currency, arrivedOn: day, voucherNo: input.voucherNo },
    });
    return done(null);
  });
}
