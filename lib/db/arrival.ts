import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type Day, toDateColumn } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readEventDay } from '../domain/event-day';
import type { ArrivalInput, ConfirmArrivalInput } from '../domain/lead-input';
import { decimalText, formatMoney, parseMoney, type Yuan } from '../domain/money';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { isAfterSigning } from '../domain/stage';
import { recordAudit } from './audit';
import { openLead, touchLead } from './lead-deed';
import { perform, type Transaction } from './transaction';
import { unitOnDay } from './unit-on-day';

type ReadArrival = { day: Day; amount: Yuan };

async function readArrival(tx: Transaction, input: ArrivalInput, today: Day): Promise<Outcome<ReadArrival>> {
  const money = parseMoney(input.amount, { unit: 'wan' });
  const day = readEventDay(input.arrivedOn, today);
  const errors: Record<string, string> = {};
  if (!money.ok) errors.amount = money.reason;
  else if (!money.yuan) errors.amount = '请填写到位金额';
  if (day === 'unreadable') errors.arrivedOn = DAY_REFUSED;
  else if (day === null) errors.arrivedOn = '请填写到位日期';
  else if (day > today) errors.arrivedOn = `到位日期不能晚于今天（${today}）`;
  const booked = await tx.arrival.findFirst({
    where: { leadId: input.leadId, voucherNo: input.voucherNo, revokedAt: null },
    select: { id: true },
  });
  if (booked) errors.voucherNo = '该凭证号已在本项目登记，请核对';
  if (Object.keys(errors).length > 0 || !money.ok || money.yuan === null || day === null)
    return invalid(errors);
  return done({ day, amount: money.yuan });
}

const inWords = (amount: number, currency: ArrivalInput['currency']): string =>
  currency === 'yuan' ? formatMoney(amount) : `${decimalText(amount, 4, 2)}万美元`;

/** Records money that came in, domestic in yuan or foreign in dollars; the office's own records count at once. */
export function recordArrival(actor: Actor, input: ArrivalInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'money.record');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (!isAfterSigning(lead.stage)) return refused('签约后才能登记到位资金。');
    const read = await readArrival(tx, input, actor.today);
    if (!read.ok) return read;
    const { day } = read.value;
    const confirming = await openLead(tx, actor, input.leadId, 'entry.confirm');
    const at = now();
    const amount = BigInt(read.value.amount);
    await tx.arrival.create({
      data: {
        leadId: lead.id,
        arrivedOn: toDateColumn(day),
        ...(input.currency === 'yuan' ? { amountYuan: amount } : { amountUsd: amount }),
        voucherNo: input.voucherNo,
        unitCode: await unitOnDay(tx, lead, day),
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
      after: {
        amount: inWords(read.value.amount, input.currency),
        arrivedOn: day,
        voucherNo: input.voucherNo,
      },
    });
    return done(null);
  });
}

/** 认定: the office confirms money that a unit recorded; from this instant it counts as 到位资金. */
export function confirmArrival(actor: Actor, input: ConfirmArrivalInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'entry.confirm');
    if (!opened.ok) return opened;
    const { count } = await tx.arrival.updateMany({
      where: { id: input.arrivalId, leadId: opened.lead.id, confirmedAt: null, revokedAt: null },
      data: { confirmedAt: now() },
    });
    if (count === 0) return refused('这笔到位资金已认定或已撤销。');
    await recordAudit(tx, actor, {
      deed: 'arrival.confirmed',
      noun: 'lead',
      nounId: opened.lead.id,
      before: { isConfirmed: false },
      after: { arrivalId: input.arrivalId, isConfirmed: true },
    });
    return done(null);
  });
}
