import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { fromDateColumn, toDateColumn, yearOf } from '../domain/day';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { isOpenTransfer, TRANSFER_UNIT_KINDS, transferState, whyNotOffer } from '../domain/transfer';
import type { OfferInput, WithdrawOfferInput } from '../domain/transfer-input';
import { addWorkingDays } from '../domain/working-calendar';
import { recordAudit } from './audit';
import { type DeedLead, openLead } from './lead-deed';
import { notify } from './notice';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';
import { holdLead, listAnswerers, OPEN_TRANSFERS, saveTransfer, transferColumns } from './transfer-row';

type Offered = { code: string; shortName: string };

/** The units to be asked: active ones that chase leads, none that has the lead or an open offer of it. */
async function readUnits(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  codes: string[],
): Promise<Outcome<Offered[]>> {
  const wanted = [...new Set(codes)];
  const today = toDateColumn(actor.today);
  const units = await tx.unit.findMany({
    where: {
      code: { in: wanted },
      kind: { in: [...TRANSFER_UNIT_KINDS] },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    select: { code: true, shortName: true },
    orderBy: { sortOrder: 'asc' },
  });
  if (units.length < wanted.length) return invalid({ toUnitCodes: '请在列表中选择镇街、平台或飞地' });
  if (wanted.includes(lead.responsibleUnitCode))
    return invalid({ toUnitCodes: '拟转入单位不能是现在的责任单位' });
  const open = await tx.transfer.findFirst({
    where: { AND: [{ leadId: lead.id, toUnitCode: { in: wanted } }, OPEN_TRANSFERS] },
    select: { toUnit: { select: { shortName: true } } },
  });
  return open ? invalid({ toUnitCodes: `已向${open.toUnit.shortName}发出流转，正在办理` }) : done(units);
}

/**
 * Offers a lead to one or more units, with a reason and the part that is kept. Each has the working days of the rule
 * set to answer. The lead stays with its unit until the office has confirmed.
 */
export function offerTransfer(actor: Actor, input: OfferInput): Promise<Outcome<{ count: number }>> {
  return perform(async tx => {
    await holdLead(tx, input.leadId);
    const opened = await openLead(tx, actor, input.leadId, 'transfer.offer');
    if (!opened.ok) return opened;
    const { lead } = opened;
    const from = await tx.unit.findUniqueOrThrow({ where: { code: lead.responsibleUnitCode } });
    const { status, stage } = lead;
    const pooledOn = lead.pooledOn && fromDateColumn(lead.pooledOn);
    const whyNot = whyNotOffer({ status, stage, pooledOn, unitKind: from.kind });
    if (whyNot) return refused(whyNot);
    const units = await readUnits(tx, actor, lead, input.toUnitCodes);
    if (!units.ok) return units;
    const rules = await getRuleSet(yearOf(actor.today), tx);
    const answerDueOn = addWorkingDays(actor.today, rules.transfer.answerDays);
    await tx.transfer.createMany({
      data: units.value.map(unit => ({
        leadId: lead.id,
        fromUnitCode: lead.responsibleUnitCode,
        toUnitCode: unit.code,
        reason: input.reason,
        keptPercent: Number(input.keptPercent),
        years: Number(input.years),
        offeredAt: now(),
        offeredById: actor.staffId,
        answerDueOn: toDateColumn(answerDueOn),
      })),
    });
    const names = units.value.map(unit => unit.shortName).join('、');
    await recordAudit(tx, actor, {
      deed: 'transfer.offered',
      noun: 'lead',
      nounId: lead.id,
      after: { with: names, kept: `${input.keptPercent}%`, years: input.years, reason: input.reason },
    });
    await notify(
      tx,
      actor,
      await listAnswerers(
        tx,
        actor,
        units.value.map(unit => unit.code),
      ),
      {
        kind: 'transfer',
        text: `${from.shortName}拟将 ${lead.code} 流转给你单位，请在 ${answerDueOn} 前答复`,
        href: '/transfers',
      },
    );
    return done({ count: units.value.length });
  });
}

/** Takes an offer back that the office has not confirmed yet, accepted or not. */
export function withdrawOffer(actor: Actor, input: WithdrawOfferInput): Promise<Outcome> {
  return perform(async tx => {
    await holdLead(tx, input.leadId);
    const opened = await openLead(tx, actor, input.leadId, 'transfer.offer');
    if (!opened.ok) return opened;
    const { lead } = opened;
    const transfer = await tx.transfer.findFirst({
      where: { id: input.transferId, leadId: lead.id },
      select: transferColumns,
    });
    if (!transfer || !isOpenTransfer(transferState(transfer)))
      return refused('没有找到这项流转，可能已经办结。');
    const data = { answer: 'withdrawn', answeredAt: now(), answeredById: actor.staffId } as const;
    // Whether the unit has accepted meanwhile makes no difference to taking it back.
    if (!(await saveTransfer(tx, transfer, data))) return refused('这项流转刚刚有变化，请刷新后再试。');
    await recordAudit(tx, actor, {
      deed: 'transfer.withdrawn',
      noun: 'lead',
      nounId: lead.id,
      after: { with: transfer.toUnit.shortName },
    });
    await notify(tx, actor, await listAnswerers(tx, actor, [transfer.toUnitCode]), {
      kind: 'transfer',
      text: `${transfer.fromUnit.shortName}撤回了 ${lead.code} 的流转`,
      href: '/transfers',
    });
    return done(null);
  });
}
