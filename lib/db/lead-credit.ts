import { creditsAfter, type Giving } from '../domain/credit';
import { addDays, fromDateColumn, toDateColumn } from '../domain/day';
import type { Transaction } from './transaction';

/**
 * Splits the giving unit's part of a lead from a day on (creditsAfter): rows that reach into the new time end the day
 * before it, those that begin in it are replaced; parts of third units and of the past stay. Hold the lead's row.
 */
export async function divideCredit(
  tx: Transaction,
  lead: { leadId: string; transferId: string },
  giving: Giving,
): Promise<void> {
  const { leadId, transferId } = lead;
  const startsOn = toDateColumn(giving.startsOn);
  const rows = await tx.leadCredit.findMany({ where: { leadId, endsOn: { gte: startsOn } } });
  const parts = creditsAfter(
    rows.map(row => ({
      unitCode: row.unitCode,
      percent: row.percent,
      startsOn: fromDateColumn(row.startsOn),
      endsOn: fromDateColumn(row.endsOn),
    })),
    giving,
  );
  const concerned = { leadId, unitCode: { in: [giving.fromUnitCode, giving.toUnitCode] } };
  await tx.leadCredit.deleteMany({ where: { ...concerned, startsOn: { gte: startsOn } } });
  await tx.leadCredit.updateMany({
    where: { ...concerned, endsOn: { gte: startsOn } },
    data: { endsOn: toDateColumn(addDays(giving.startsOn, -1)) },
  });
  await tx.leadCredit.createMany({
    data: parts.map(part => ({
      leadId,
      transferId,
      unitCode: part.unitCode,
      percent: part.percent,
      startsOn: toDateColumn(part.startsOn),
      endsOn: toDateColumn(part.endsOn),
    })),
  });
}
