import { canSomewhere } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn, yearOf } from '../domain/day';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { TRANSFER_UNIT_KINDS, type TransferTerms } from '../domain/transfer';
import { addWorkingDays } from '../domain/working-calendar';
import { db } from './client';
import { getRuleSet } from './rule-set';

/** What the dialog of an offer begins with: the units that chase leads, and the usual part, years and last day. */
export async function loadTransferTerms(actor: Actor): Promise<Outcome<TransferTerms>> {
  if (!canSomewhere(actor, 'transfer.offer'))
    return notAllowed('流转由招商主任或指挥部办公室发起，请联系其办理。');
  const today = toDateColumn(actor.today);
  const [rules, units] = await Promise.all([
    getRuleSet(yearOf(actor.today)),
    db.unit.findMany({
      where: { kind: { in: [...TRANSFER_UNIT_KINDS] }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
      select: { code: true, shortName: true },
    }),
  ]);
  const { answerDays, keptPercent, years } = rules.transfer;
  return done({ units, keptPercent, years, answerDueOn: addWorkingDays(actor.today, answerDays) });
}
