import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, notAllowed, type Outcome, refused, stale } from '../domain/outcome';
import type { ConfirmTransferInput, RejectTransferInput } from '../domain/transfer-input';
import { recordAudit } from './audit';
import { type DeedLead, openLead, whoWasFaster } from './lead-deed';
import { notify } from './notice';
import { perform, type Transaction } from './transaction';
import { moveLead } from './transfer-move';
import { holdLead, listAnswerers, openTransfer, saveTransfer, type TransferRow } from './transfer-row';
import { findTaker } from './transfer-taker';

const NO_RIGHT = '流转由指挥部办公室确认，请联系办公室。';

type Word = { transferId: string; version: number };

/** The accepted transfer, with its lead held until the transaction ends. */
async function openForDecision(tx: Transaction, input: Word) {
  const found = await tx.transfer.findUnique({ where: { id: input.transferId }, select: { leadId: true } });
  if (found) await holdLead(tx, found.leadId);
  return openTransfer(tx, input, { where: {}, state: 'accepted' });
}

async function tellConfirmed(
  tx: Transaction,
  actor: Actor,
  transfer: TransferRow & { takerId: string },
  lead: DeedLead,
  others: string[],
): Promise<void> {
  const { fromUnitCode, toUnitCode, fromUnit, toUnit, offeredById } = transfer;
  const both = await listAnswerers(tx, actor, [fromUnitCode, toUnitCode]);
  const href = `/leads/${lead.id}`;
  const text = `${lead.code} 已由${fromUnit.shortName}流转至${toUnit.shortName}`;
  await notify(tx, actor, [...both, offeredById, lead.officerId], { kind: 'transfer', text, href });
  const given = `${lead.code} 已流转至${toUnit.shortName}，由你跟踪`;
  await notify(tx, actor, [transfer.takerId], { kind: 'transfer', text: given, href });
  if (others.length === 0) return;
  await notify(tx, actor, await listAnswerers(tx, actor, others), {
    kind: 'transfer',
    text: `${lead.code} 已流转至其他单位，你单位的流转已撤回`,
    href: '/transfers',
  });
}

/**
 * The office confirms: from today on the taking unit is responsible and both have their parts, in one transaction.
 * Of two who confirm at once one gets through; refuses when the lead has another unit than the one that offered it.
 */
export function confirmTransfer(
  actor: Actor,
  input: ConfirmTransferInput,
): Promise<Outcome<{ leadId: string }>> {
  return perform(async tx => {
    if (!can(actor, 'transfer.confirm')) return notAllowed(NO_RIGHT);
    const opened = await openForDecision(tx, input);
    if (!opened.ok) return opened;
    const { transfer } = opened;
    const { takerId } = transfer;
    const read = await openLead(tx, actor, transfer.leadId, 'transfer.offer');
    if (!read.ok) return read;
    const { lead } = read;
    if (lead.responsibleUnitCode !== transfer.fromUnitCode)
      return refused('这个项目的责任单位已经变更，不能再确认；请不同意这项流转，由现责任单位重新发起。');
    if (lead.status !== 'active') return refused('这个项目已暂缓或流失，恢复推进后才能确认流转。');
    const taker = takerId && (await findTaker(tx, actor, transfer.toUnitCode, takerId));
    if (!takerId || !taker)
      return refused('接手的跟踪人已不在转入单位任职，请不同意这项流转，由双方重新办理。');
    const data = { decision: 'confirmed', decidedAt: now(), decidedById: actor.staffId } as const;
    if (!(await saveTransfer(tx, transfer, { ...data, decisionNote: input.note || null })))
      return stale('这项流转刚刚有变化，请核对后再办理。', transfer.version + 1);
    const moved = await moveLead(tx, actor, { ...transfer, takerId }, lead);
    if (!moved) return whoWasFaster(tx, lead);
    const { fromUnit, toUnit, keptPercent, years } = transfer;
    await recordAudit(tx, actor, {
      deed: 'transfer.confirmed',
      noun: 'lead',
      nounId: lead.id,
      before: { unit: fromUnit.shortName, officer: lead.officer?.name ?? null },
      after: {
        unit: toUnit.shortName,
        officer: taker.name,
        kept: `${keptPercent}%`,
        years,
        note: input.note,
      },
    });
    await tellConfirmed(tx, actor, { ...transfer, takerId }, lead, moved.others);
    return done({ leadId: lead.id });
  });
}

/** The office says no, with a reason: the lead stays with its unit. */
export function rejectTransfer(actor: Actor, input: RejectTransferInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'transfer.confirm')) return notAllowed(NO_RIGHT);
    const opened = await openForDecision(tx, input);
    if (!opened.ok) return opened;
    const { transfer } = opened;
    const data = { decision: 'rejected', decidedAt: now(), decidedById: actor.staffId } as const;
    if (!(await saveTransfer(tx, transfer, { ...data, decisionNote: input.note })))
      return stale('这项流转刚刚有变化，请核对后再办理。', transfer.version + 1);
    await recordAudit(tx, actor, {
      deed: 'transfer.rejected',
      noun: 'lead',
      nounId: transfer.leadId,
      after: { with: transfer.toUnit.shortName, note: input.note },
    });
    const both = await listAnswerers(tx, actor, [transfer.fromUnitCode, transfer.toUnitCode]);
    await notify(tx, actor, [...both, transfer.offeredById], {
      kind: 'transfer',
      text: `办公室未同意 ${transfer.lead.code} 由${transfer.fromUnit.shortName}流转至${transfer.toUnit.shortName}`,
      href: '/transfers',
    });
    return done(null);
  });
}
