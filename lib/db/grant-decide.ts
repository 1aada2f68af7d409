import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { whyNotDecider } from '../domain/grant';
import type { ApproveInput, DeclineInput } from '../domain/grant-input';
import { done, notAllowed, type Outcome, type Refusal, refused } from '../domain/outcome';
import { whyNotAlongside, whyNotPost } from '../domain/staff';
import { hasRightNow } from './administrator';
import { recordAudit } from './audit';
import { findOpenGrant, type GrantRow, proposedPost } from './grant-row';
import { createPost, dayOrNull, postColumns, termsOf } from './post-terms';
import { clearSecondFactor } from './second-factor';
import { endSessions, voidPassword, voidSignInLinks } from './sign-in-link';
import { perform, type Transaction } from './transaction';

type Opened = { ok: true; grant: GrantRow } | ({ ok: false } & Refusal);

/** A waiting request, for somebody else than those it comes from and is about. */
async function openForDecision(tx: Transaction, actor: Actor, grantId: string): Promise<Opened> {
  const opened = await findOpenGrant(tx, actor, 'grant.decide', grantId);
  if (!opened.ok) return opened;
  const why = whyNotDecider(opened.grant, actor.staffId);
  return why ? notAllowed(why) : opened;
}

/** Gives the post, once more held against the rules: since the proposal the unit or the person may have changed. */
async function givePost(tx: Transaction, grant: GrantRow): Promise<string | null> {
  const post = proposedPost(grant);
  if (post === null) return null;
  const unit = await tx.unit.findUniqueOrThrow({ where: { code: post.unitCode } });
  const [why] = Object.values(whyNotPost(post, { ...unit, endsOn: dayOrNull(unit.endsOn) }));
  if (why) return why;
  const posts = await tx.post.findMany({ where: { staffId: grant.staffId }, select: postColumns });
  const clash = whyNotAlongside(post, posts.map(termsOf));
  if (clash) return clash;
  await createPost(tx, grant.staffId, post);
  await endSessions(tx, grant.staffId);
  return null;
}

/** Puts into force what was asked for; answers why not instead, in a sentence. */
async function takeEffect(tx: Transaction, grant: GrantRow): Promise<string | null> {
  const { staff } = grant;
  if (grant.kind === 'reopening') {
    if (staff.disabledAt === null) return `${staff.name}的账号没有停用`;
    const data = { disabledAt: null, sessionEpoch: { increment: 1 } };
    await tx.staff.update({ where: { id: staff.id }, data, select: { id: true } });
    return null;
  }
  if (staff.disabledAt !== null) return `${staff.name}的账号已停用`;
  if (grant.kind === 'post') return givePost(tx, grant);
  if (grant.kind === 'secondFactorReset') {
    await clearSecondFactor(tx, staff.id);
    await endSessions(tx, staff.id);
    return null;
  }
  await voidSignInLinks(tx, staff.id);
  await voidPassword(tx, staff.id);
  return null;
}

async function settle(
  tx: Transaction,
  actor: Actor,
  grant: GrantRow,
  { decision, note }: { decision: 'approved' | 'declined'; note: string },
): Promise<Outcome> {
  await tx.grantRequest.update({
    where: { id: grant.id },
    data: { decision, note: note || null, decidedById: actor.staffId, decidedAt: now() },
    select: { id: true },
  });
  const post = proposedPost(grant);
  await recordAudit(tx, actor, {
    deed: `grant.${decision}`,
    noun: 'staff',
    nounId: grant.staffId,
    after: {
      grantId: grant.id,
      kind: grant.kind,
      ...(post && { post: { ...post } }),
      proposedBy: grant.proposedBy.name,
      ...(note && { note }),
    },
  });
  return done(null);
}

/** The second pair of eyes: what was proposed is in force from now on. */
export function approveGrant(actor: Actor, input: ApproveInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openForDecision(tx, actor, input.grantId);
    if (!opened.ok) return opened;
    const { grant } = opened;
    // A right proposed by somebody who may not propose any more would have one pair of eyes behind it.
    if (!(await hasRightNow(tx, grant.proposedById, 'grant.propose')))
      return refused(`${grant.proposedBy.name}已不是管理员，这项申请不能再批准。请驳回后另行申请。`);
    const why = await takeEffect(tx, grant);
    if (why) return refused(`现在不能批准：${why}。`);
    return settle(tx, actor, grant, { decision: 'approved', note: input.note });
  });
}

/** Says no, with the reason. */
export function declineGrant(actor: Actor, input: DeclineInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openForDecision(tx, actor, input.grantId);
    if (!opened.ok) return opened;
    return settle(tx, actor, opened.grant, { decision: 'declined', note: input.note });
  });
}
