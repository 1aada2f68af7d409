import type { Bonds } from '../domain/recycle';
import type { StageKey } from '../domain/stage';
import type { Transaction } from './transaction';
import { OPEN_TRANSFERS } from './transfer-row';

/** Whether a month that is closed has counted something of the lead: an entry, money or a transfer. */
async function isCounted(tx: Transaction, leadId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ counted: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM (
        SELECT confirmed_at AS at FROM stage_entry WHERE lead_id = ${leadId}::uuid AND stage >= 'signed'
        UNION ALL SELECT confirmed_at FROM arrival WHERE lead_id = ${leadId}::uuid
        UNION ALL SELECT decided_at FROM transfer WHERE lead_id = ${leadId}::uuid AND decision = 'confirmed'
      ) AS counted JOIN period ON period.closed_at >= counted.at
    ) AS counted`;
  return row?.counted ?? false;
}

/** What others rely on, read in the transaction that would take the lead away. */
export async function listBonds(tx: Transaction, lead: { id: string; stage: StageKey }): Promise<Bonds> {
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
    countedInClosedMonth: await isCounted(tx, lead.id),
  };
}
