import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { whyNotTakeLink } from '../domain/grant';
import type { GrantInput } from '../domain/grant-input';
import { done, notAllowed, type Outcome, refused } from '../domain/outcome';
import type { HandedLink } from '../domain/staff-view';
import { recordAudit } from './audit';
import { findGrant } from './grant-row';
import { handLink } from './sign-in-link';
import { perform, type Transaction } from './transaction';

/** An older approval opens nothing once a newer one was given: it would be a right nobody remembers. */
async function isNewestReset(tx: Transaction, grant: { id: string; staffId: string }): Promise<boolean> {
  const newest = await tx.grantRequest.findFirst({
    where: { staffId: grant.staffId, kind: 'passwordReset', decision: 'approved' },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return newest?.id === grant.id;
}

/** Makes the one-time link of an approved password reset: for the proposer, once, shown and never stored. */
export function takeLink(actor: Actor, input: GrantInput): Promise<Outcome<HandedLink>> {
  return perform(async tx => {
    const found = await findGrant(tx, actor, 'grant.propose', input.grantId);
    if (!found.ok) return found;
    const { grant } = found;
    if (grant.proposedById !== actor.staffId) return notAllowed('链接只能由提出申请的管理员领取。');
    const why = whyNotTakeLink(grant, actor.staffId);
    if (why) return refused(why);
    const { staff } = grant;
    const isOpen = staff.passwordHash === null && staff.disabledAt === null;
    if (!isOpen || !(await isNewestReset(tx, grant)))
      return refused(`${staff.name}的账号在批准后又有变化，这个链接不能再取。需要时请重新申请。`);
    await tx.grantRequest.update({
      where: { id: grant.id },
      data: { linkTakenAt: now() },
      select: { id: true },
    });
    const link = await handLink(tx, staff);
    await recordAudit(tx, actor, {
      deed: 'grant.linkTaken',
      noun: 'staff',
      nounId: staff.id,
      after: { grantId: grant.id, linkExpiresAt: link.expiresAt },
    });
    return done(link);
  });
}
