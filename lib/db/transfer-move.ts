import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { addDays, type Day, fromDateColumn, toDateColumn } from '../domain/day';
import { lastDayOfYears } from '../domain/transfer';
import { divideCredit } from './lead-credit';
import { type DeedLead, saveLead } from './lead-deed';
import type { Transaction } from './transaction';
import { OPEN_TRANSFERS, type TransferRow } from './transfer-row';

/**
 * The giving unit may go on reading what it has a part of: read, add a record or a file; no edit, no terms, no numbers.
 * A longer share that stands already is not cut.
 */
async function keepReading(
  tx: Transaction,
  transfer: TransferRow,
  startsOn: Day,
  endsOn: Day,
): Promise<void> {
  if (transfer.keptPercent === 0) return;
  const key = { leadId: transfer.leadId, unitCode: transfer.fromUnitCode };
  const data = { reason: '流转后按占比共享', endsOn: toDateColumn(endsOn) };
  const standing = await tx.leadShare.findUnique({ where: { leadId_unitCode: key } });
  if (!standing) {
    await tx.leadShare.create({
      data: { ...key, ...data, startsOn: toDateColumn(startsOn) },
      select: { id: true },
    });
  } else if (standing.endsOn !== null && fromDateColumn(standing.endsOn) < endsOn) {
    const hasEnded = fromDateColumn(standing.endsOn) < addDays(startsOn, -1);
    await tx.leadShare.update({
      where: { id: standing.id },
      data: { ...data, ...(hasEnded && { startsOn: toDateColumn(startsOn) }) },
      select: { id: true },
    });
  }
}

/** Only one unit can have the lead: what others were asked or had accepted is taken back. Answers their units. */
async function endOtherOffers(tx: Transaction, actor: Actor, transfer: TransferRow): Promise<string[]> {
  const where = { AND: [{ leadId: transfer.leadId, id: { not: transfer.id } }, OPEN_TRANSFERS] };
  const others = await tx.transfer.findMany({ where, select: { toUnitCode: true } });
  await tx.transfer.updateMany({
    where,
    data: {
      answer: 'withdrawn',
      answeredAt: now(),
      answeredById: actor.staffId,
      answerNote: `已流转至${transfer.toUnit.shortName}`,
      version: { increment: 1 },
    },
  });
  return others.map(other => other.toUnitCode);
}

/**
 * Moves responsibility and splits the credit: unit and officer, the next step that was the old officer's, a claim in
 * force, other offers, parts, and the old unit's right to read. Answers null when somebody was faster with the lead.
 */
export async function moveLead(
  tx: Transaction,
  actor: Actor,
  transfer: TransferRow & { takerId: string },
  lead: DeedLead,
): Promise<{ others: string[] } | null> {
  const [startsOn, endsOn] = [actor.today, lastDayOfYears(actor.today, transfer.years)];
  const saved = await saveLead(tx, lead, {
    responsibleUnitCode: transfer.toUnitCode,
    officerId: transfer.takerId,
  });
  if (!saved) return null;
  await tx.claim.updateMany({
    where: { leadId: lead.id, state: { in: ['waiting', 'held', 'clashed'] } },
    data: { holderUnitCode: transfer.toUnitCode, version: { increment: 1 } },
  });
  const others = await endOtherOffers(tx, actor, transfer);
  const { fromUnitCode, toUnitCode, keptPercent } = transfer;
  const giving = { fromUnitCode, toUnitCode, keptPercent, startsOn, endsOn };
  await divideCredit(tx, { leadId: lead.id, transferId: transfer.id }, giving);
  await keepReading(tx, transfer, startsOn, endsOn);
  return { others };
}
