import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { parseDay } from '../domain/day-input';
import { done, invalid, notAllowed, notFound, type Outcome, type Refusal, refused } from '../domain/outcome';
import { isFreshPost, isIndispensable, lastOfRole, whyNotEndPost } from '../domain/staff';
import type { EndPostInput, PostInput } from '../domain/staff-input';
import { isLastOf, lockAdministrators } from './administrator';
import { recordAudit } from './audit';
import { type PostRow, postColumns, termsOf } from './post-terms';
import { endSessions } from './sign-in-link';
import { perform, type Transaction } from './transaction';

export const NO_STAFF_RIGHT = '只有系统管理员可以管理人员与岗位。';
const OWN = '自己的岗位请由另一位系统管理员办理。';

async function openPost(
  tx: Transaction,
  actor: Actor,
  postId: string,
): Promise<{ ok: true; row: PostRow } | ({ ok: false } & Refusal)> {
  if (!can(actor, 'staff.manage')) return notAllowed(NO_STAFF_RIGHT);
  await lockAdministrators(tx);
  const row = await tx.post.findUnique({ where: { id: postId }, select: postColumns });
  if (!row) return notFound('岗位');
  if (row.staffId === actor.staffId) return refused(OWN);
  if (isIndispensable(row.role) && (await isLastOf(tx, row.role, row.staffId)))
    return refused(lastOfRole(row.role));
  return { ok: true, row };
}

/** Sets the last day of a post; the day itself still belongs to it. Leads stay where they are. */
export function endPost(actor: Actor, input: EndPostInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openPost(tx, actor, input.postId);
    if (!opened.ok) return opened;
    const { row } = opened;
    const ends = parseDay(input.endsOn, { today: actor.today, prefer: 'past' });
    if (!ends.ok) return invalid({ endsOn: ends.reason });
    if (ends.day === null) return invalid({ endsOn: '请填写止任日期' });
    const post = termsOf(row);
    const why = whyNotEndPost(post, ends.day);
    if (why) return invalid({ endsOn: why });
    await tx.post.update({
      where: { id: row.id },
      data: { endsOn: toDateColumn(ends.day) },
      select: { id: true },
    });
    await endSessions(tx, row.staffId);
    const after = { ...post, endsOn: ends.day };
    await recordAudit(tx, actor, {
      deed: 'post.ended',
      noun: 'staff',
      nounId: row.staffId,
      before: post,
      after,
    });
    return done(null);
  });
}

/** Takes back a post that was never in force before today, such as one given by mistake. */
export function withdrawPost(actor: Actor, input: PostInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openPost(tx, actor, input.postId);
    if (!opened.ok) return opened;
    const { row } = opened;
    const post = termsOf(row);
    if (!isFreshPost(post, actor.today)) return refused('这个岗位已经任职，不能撤回，请填写止任日期。');
    await tx.post.delete({ where: { id: row.id }, select: { id: true } });
    await endSessions(tx, row.staffId);
    await recordAudit(tx, actor, {
      deed: 'post.withdrawn',
      noun: 'staff',
      nounId: row.staffId,
      before: post,
    });
    return done(null);
  });
}
