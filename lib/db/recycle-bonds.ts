import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import type { Bonds } from '../domain/recycle';
import { countedStages } from '../domain/report/figure';
import type { StageKey } from '../domain/stage';
import { getRuleSet } from './rule-set';
import type { Transaction } from './transaction';
import { OPEN_TRANSFERS } from './transfer-row';

/** Whether a month that is closed has counted something of the lead: an entry, money or a transfer. The stages are those of lib/db/report-counted.ts. */
async function isCounted(tx: Transaction, actor: Actor, leadId: string): Promise<boolean> {
  const stages = countedStages(await getRuleSet(yearOf(actor.today), tx));
  const [row] = await tx.$queryRaw<{ counted: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM (
        SELECT happened_on AS day, confirmed_at AS at, revoked_at FROM stage_entry
          WHERE lead_id = ${leadId}::uuid AND stage = ANY(${stages}::stage[])
        UNION ALL SELECT arrived_on, confirmed_at, revoked_at FROM arrival WHERE lead_id = ${leadId}::uuid
        UNION ALL SELECT decided_at::date, decided_at, NULL FROM transfer
          WHERE lead_id = ${leadId}::uuid AND decision = 'confirmed'
      ) AS counted
      JOIN period ON period.closed_at >= counted.at AND counted.day < period.month_on + interval '1 month'
        AND (counted.revoked_at IS NULL OR counted.revoked_at > period.closed_at)
    ) AS counted`;
  return row?.counted ?? false;
}

/** What others rely on, read in the transaction that would take the lead away. */
export async function listBonds(
  tx: Transaction,
  actor: Actor,
  lead: { id: string; stage: StageKey },
): Promise<Bonds> {
  const where = { leadId: lead.id };
  const inForce = await tx.claim.count({
    where: { ...where, state: { in: ['waiting', 'held', 'clashed'] } },
  });
  const clashes = await tx.clash.count({ where: { OR: [{ earlierClaim: where }, { laterClaim: where }] } });
  const transfers = await tx.transfer.count({ where: { AND: [where, OPEN_TRANSFERS] } });
  const openTasks = await tx.task.count({ where: { ...where, closedAt: null } });
  return {
    stage: lead.stage,
    claimInForce: inForce > 0,
    hasClash: clashes > 0,
    openTransfer: transfers > 0,
    openTasks,
    countedInClosedMonth: await isCounted(tx, actor, lead.id),
  };
}
