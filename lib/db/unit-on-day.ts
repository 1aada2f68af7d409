import { type Day, toDateColumn } from '../domain/day';
import type { Transaction } from './transaction';

/**
 * The unit that was responsible for a lead on a day, from its chain of holders; on the day of a change the new one.
 * What happened before the first record counts for the first holder. Statistics go by it, whoever types the event.
 */
export async function unitOnDay(
  tx: Transaction,
  lead: { id: string; responsibleUnitCode: string },
  day: Day,
): Promise<string> {
  const holders = await tx.leadHolder.findMany({
    where: { leadId: lead.id, role: 'unit' },
    orderBy: [{ startsOn: 'asc' }, { endsOn: { sort: 'asc', nulls: 'last' } }],
    select: { unitCode: true, startsOn: true },
  });
  const held = holders.filter(holder => holder.startsOn <= toDateColumn(day)).at(-1) ?? holders[0];
  return held?.unitCode ?? lead.responsibleUnitCode;
}
