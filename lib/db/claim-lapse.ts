import { silenceEnd } from '../domain/claim';
import { type Day, dayOf, fromDateColumn, toDateColumn, yearOf } from '../domain/day';
import type { RuleSet } from '../domain/rule-set';
import { isAfterSigning, type StageKey } from '../domain/stage';
import { recordSystemDeed } from './audit';
import { endClaim, lockClaims } from './claim-force';
import { db } from './client';
import { touchLead } from './lead-deed';
import { getRuleSet } from './rule-set';
import { type Transaction, transact } from './transaction';

type Standing = {
  filedAt: Date;
  protectedUntil: Date | null;
  lead: { stage: StageKey; status: string; lastProgressOn: Date };
};

/** How a held claim ends on this day, if it does: its protection is over, or nobody has moved for too long. */
export function endOf(claim: Standing, rules: RuleSet['claim'], today: Day): 'expired' | 'lapsed' | null {
  const { lead } = claim;
  if (claim.protectedUntil !== null && fromDateColumn(claim.protectedUntil) < today) return 'expired';
  if (lead.status !== 'active' || isAfterSigning(lead.stage)) return null;
  const silentUntil = silenceEnd(fromDateColumn(lead.lastProgressOn), dayOf(claim.filedAt), rules);
  return silentUntil < today ? 'lapsed' : null;
}

async function lapse(tx: Transaction, id: string, today: Day, rules: RuleSet): Promise<boolean> {
  await lockClaims(tx);
  // Asked again under the lock: a colleague may have logged a talk, or extended, since the list was read.
  const claim = await tx.claim.findFirst({ where: { id, state: 'held' }, include: { lead: true } });
  const end = claim && endOf(claim, rules.claim, today);
  if (!claim || !end) return false;
  const reason =
    end === 'expired' ? '保护期已结束' : `连续 ${rules.claim.silenceDays} 天没有进展，转入公共池`;
  await endClaim(tx, id, { state: end, reason }, { today, rules });
  if (end === 'lapsed') await touchLead(tx, claim.leadId, { pooledOn: toDateColumn(today) });
  await recordSystemDeed(tx, {
    deed: end === 'expired' ? 'claim.expired' : 'claim.lapsed',
    noun: 'lead',
    nounId: claim.leadId,
    before: { claimState: 'held' },
    after: { code: claim.code, note: `${claim.code} ${reason}` },
  });
  return true;
}

/**
 * The daily end of claims: protection that ran out, and silence that lasted too long, which puts the lead into the
 * common pool. Each claim in a transaction of its own; done again on the same day it finds nothing. Answers how many ended.
 */
export async function lapseClaims(today: Day): Promise<number> {
  const rules = await getRuleSet(yearOf(today));
  const held = await db.claim.findMany({
    where: { state: 'held' },
    select: { id: true, filedAt: true, protectedUntil: true, lead: true },
    orderBy: { id: 'asc' },
  });
  let count = 0;
  for (const claim of held.filter(one => endOf(one, rules.claim, today) !== null))
    if (await transact(tx => lapse(tx, claim.id, today, rules))) count += 1;
  return count;
}
