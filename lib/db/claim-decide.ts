import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { protectionEnd, whyNotDecide } from '../domain/claim';
import type { DecideClaimInput } from '../domain/claim-input';
import { isDispute } from '../domain/clash';
import { toDateColumn, yearOf } from '../domain/day';
import { done, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { endClaim } from './claim-force';
import { openClaim } from './claim-term';
import { clashStateColumns, stateOfClash } from './clash-party';
import { openLead } from './lead-deed';
import { notify } from './notice';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

/** Whether a clash of this claim waits for the office's ruling. */
async function isDisputed(tx: Transaction, id: string): Promise<boolean> {
  const clashes = await tx.clash.findMany({
    where: { endedAt: null, OR: [{ earlierClaimId: id }, { laterClaimId: id }] },
    select: clashStateColumns,
  });
  return clashes.some(clash => isDispute(stateOfClash(clash)));
}

/** The office confirms a great claim, which is protected from that day on, or refuses it with a reason. */
export function decideClaim(actor: Actor, input: DecideClaimInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'claim.confirm');
    if (!opened.ok) return opened;
    const found = await openClaim(tx, input);
    if (!found.ok) return found;
    const claim = found.value;
    const whyNot = whyNotDecide(claim.state, await isDisputed(tx, claim.id));
    if (whyNot) return refused(whyNot);
    const rules = await getRuleSet(yearOf(actor.today), tx);
    const until = protectionEnd(actor.today, rules.claim);
    const note = input.note || null;
    await tx.claim.update({
      where: { id: claim.id },
      data: {
        decidedAt: now(),
        decidedById: actor.staffId,
        decisionNote: note,
        ...(input.confirmed && {
          state: 'held',
          protectedUntil: toDateColumn(until),
          version: { increment: 1 },
        }),
      },
      select: { id: true },
    });
    if (!input.confirmed)
      await endClaim(tx, claim.id, { state: 'refused', reason: input.note }, { today: actor.today, rules });
    await recordAudit(tx, actor, {
      deed: input.confirmed ? 'claim.confirmed' : 'claim.refused',
      noun: 'lead',
      nounId: claim.leadId,
      before: { claimState: 'waiting' },
      after: { code: claim.code, note, ...(input.confirmed && { until }) },
    });
    const text = input.confirmed
      ? `首谈备案 ${claim.code} 已认定，保护期至 ${until}`
      : `首谈备案 ${claim.code} 未予认定，请查看原因`;
    const whom = [claim.filedById, opened.lead.officerId];
    await notify(tx, actor, whom, { text, href: `/leads/${claim.leadId}`, kind: 'claim' });
    return done(null);
  });
}
