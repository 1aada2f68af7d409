import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { WaitingCounts } from '../domain/work-view';
import { countClashesToAnswer } from './clash-list';
import { db } from './client';
import { ledBy } from './led';
import { countTransfersToAnswer } from './transfer-list';

/** What claims, clashes and transfers ask of the actor. Nothing of what is not theirs to decide. */
export async function countWaitingPlaces(actor: Actor): Promise<WaitingCounts> {
  const [claims, clashes, transfersToAnswer, transfersToConfirm, problems] = await Promise.all([
    can(actor, 'clash.rule') ? db.claim.count({ where: { state: 'waiting' } }) : 0,
    countClashesToAnswer(actor),
    countTransfersToAnswer(actor),
    can(actor, 'transfer.confirm') ? db.transfer.count({ where: { answer: 'accepted', decision: null } }) : 0,
    db.lead.count({ where: { AND: [ledBy(actor), { problem: { not: null } }] } }),
  ]);
  return { claims, clashes, transfersToAnswer, transfersToConfirm, problems };
}
