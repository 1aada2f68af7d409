import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { GrantKindKey } from '../domain/grant';
import type { GrantInput } from '../domain/grant-input';
import { done, invalid, notAllowed, notFound, type Outcome, type Refusal, refused } from '../domain/outcome';
import { type PostTerms, whyNotAlongside } from '../domain/staff';
import type { AddPostInput, StaffRequestInput } from '../domain/staff-input';
import { lockAdministrators } from './administrator';
import { recordAudit } from './audit';
import { findOpenGrant, grantColumns, NO_GRANT_RIGHT, proposedPost } from './grant-row';
import { postColumns, readPost, termsOf } from './post-terms';
import { perform, type Transaction } from './transaction';

const personColumns = {
  id: true,
  name: true,
  disabledAt: true,
  secondFactor: { select: { enabledAt: true } },
  posts: { select: postColumns },
  grantRequests: { where: { decidedAt: null }, select: grantColumns },
} satisfies Prisma.StaffSelect;

type OtherKind = Exclude<GrantKindKey, 'post'>;

type Person = Prisma.StaffGetPayload<{ select: typeof personColumns }>;

/** The person for whom something may be proposed, with what waits for them already. */
async function openFor(
  tx: Transaction,
  actor: Actor,
  staffId: string,
): Promise<{ ok: true; person: Person } | ({ ok: false } & Refusal)> {
  if (!can(actor, 'grant.propose')) return notAllowed(NO_GRANT_RIGHT);
  if (staffId === actor.staffId) return refused('自己的账号和岗位请由另一位管理员办理。');
  await lockAdministrators(tx);
  const person = await tx.staff.findUnique({ where: { id: staffId }, select: personColumns });
  return person ? { ok: true, person } : notFound('人员');
}

/** Writes a request that waits for somebody else; the audit row is the caller's, who may have done more. */
export async function createGrant(
  tx: Transaction,
  actor: Actor,
  staffId: string,
  asked: { post: PostTerms | OtherKind; reason: string },
): Promise<string> {
  const { post, reason } = asked;
  const what =
    typeof post === 'string'
      ? { kind: post }
      : {
          ...post,
          kind: 'post' as const,
          startsOn: toDateColumn(post.startsOn),
          endsOn: post.endsOn === null ? null : toDateColumn(post.endsOn),
        };
  const { id } = await tx.grantRequest.create({
    data: { ...what, staffId, reason, proposedById: actor.staffId, proposedAt: now() },
    select: { id: true },
  });
  return id;
}

async function propose(
  tx: Transaction,
  actor: Actor,
  staffId: string,
  asked: Parameters<typeof createGrant>[3],
): Promise<Outcome<{ grantId: string }>> {
  const grantId = await createGrant(tx, actor, staffId, asked);
  const { post, reason } = asked;
  const what = typeof post === 'string' ? { kind: post } : { kind: 'post', post: { ...post } };
  await recordAudit(tx, actor, {
    deed: 'grant.proposed',
    noun: 'staff',
    nounId: staffId,
    after: { grantId, ...what, reason },
  });
  return done({ grantId });
}

function whyNotBeside(post: PostTerms, person: Person): string | null {
  const clash = whyNotAlongside(post, person.posts.map(termsOf));
  if (clash) return clash;
  const waiting = person.grantRequests.flatMap(row => proposedPost(row) ?? []);
  const later = whyNotAlongside(post, waiting);
  return later && `${later}（见${person.name}的待批申请）`;
}

/** Asks for one more post for a person. */
export function proposePost(actor: Actor, input: AddPostInput): Promise<Outcome<{ grantId: string }>> {
  return perform(async tx => {
    const opened = await openFor(tx, actor, input.staffId);
    if (!opened.ok) return opened;
    const { person } = opened;
    const closed = whyNotClosed(person);
    if (closed) return refused(closed);
    const read = await readPost(tx, actor, input);
    if ('errors' in read) return invalid(read.errors);
    const clash = whyNotBeside(read.post, person);
    if (clash) return invalid({ role: clash });
    return propose(tx, actor, person.id, { post: read.post, reason: input.reason });
  });
}

/** Asks for something other than a post, once at a time. `whyNot` says what of the person stands against it. */
function proposeOther(
  actor: Actor,
  { staffId, reason }: StaffRequestInput,
  kind: OtherKind,
  whyNot: (person: Person) => string | null,
): Promise<Outcome<{ grantId: string }>> {
  return perform(async tx => {
    const opened = await openFor(tx, actor, staffId);
    if (!opened.ok) return opened;
    const { person } = opened;
    const why = whyNot(person);
    if (why) return refused(why);
    return whyNotAgain(person, kind) ?? propose(tx, actor, person.id, { post: kind, reason });
  });
}

const whyNotClosed = ({ name, disabledAt }: Person): string | null =>
  disabledAt === null ? null : `${name}的账号已停用，请先申请启用。`;

/** Asks for a new password link: it would be a way into the rights of that person. */
export function proposeReset(actor: Actor, input: StaffRequestInput): Promise<Outcome<{ grantId: string }>> {
  return proposeOther(actor, input, 'passwordReset', whyNotClosed);
}

/** Asks for the second factor of a lost phone to be taken away: without it the password alone would open the account. */
export function proposeFactorReset(
  actor: Actor,
  input: StaffRequestInput,
): Promise<Outcome<{ grantId: string }>> {
  return proposeOther(actor, input, 'secondFactorReset', person => {
    const isEnabled = person.secondFactor !== null && person.secondFactor.enabledAt !== null;
    return whyNotClosed(person) ?? (isEnabled ? null : `${person.name}没有启用动态码。`);
  });
}

/** Asks for a closed account to be opened again, with the password and the posts it had. */
export function proposeReopening(
  actor: Actor,
  input: StaffRequestInput,
): Promise<Outcome<{ grantId: string }>> {
  return proposeOther(actor, input, 'reopening', ({ name, disabledAt }) =>
    disabledAt === null ? `${name}的账号没有停用。` : null,
  );
}

function whyNotAgain(person: Person, kind: OtherKind): ({ ok: false } & Refusal) | null {
  const waits = person.grantRequests.some(grant => grant.kind === kind);
  return waits ? refused(`${person.name}已有同样的申请，正在等另一位管理员审批。`) : null;
}

/** Takes back what one proposed oneself, while it waits. */
export function withdrawGrant(actor: Actor, input: GrantInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await findOpenGrant(tx, actor, 'grant.propose', input.grantId);
    if (!opened.ok) return opened;
    const { grant } = opened;
    if (grant.proposedById !== actor.staffId) return notAllowed('只有提出申请的管理员可以撤回。');
    await tx.grantRequest.update({
      where: { id: grant.id },
      data: { decision: 'withdrawn', decidedById: actor.staffId, decidedAt: now() },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'grant.withdrawn',
      noun: 'staff',
      nounId: grant.staffId,
      before: { grantId: grant.id, kind: grant.kind },
    });
    return done(null);
  });
}
