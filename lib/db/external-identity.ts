import { now } from '../clock';
import { type Actor, postsOf, whoIs } from '../domain/actor';
import type { IdentityRefusal, IdentityView } from '../domain/identity';
import { done, notFound, type Outcome } from '../domain/outcome';
import { loadActor } from './actor';
import { recordAudit, recordRefusal } from './audit';
import { db } from './client';
import { perform, transact } from './transaction';

export type OutsideAccount = { provider: string; subject: string; label: string };

/** The person an outside account opens; null when nobody has linked it. */
export async function findLinkedStaff(
  provider: string,
  subject: string,
): Promise<{ staffId: string; name: string; isDisabled: boolean } | null> {
  const found = await db.externalIdentity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { staff: { select: { id: true, name: true, disabledAt: true } } },
  });
  if (!found) return null;
  const { id, name, disabledAt } = found.staff;
  return { staffId: id, name, isDisabled: disabledAt !== null };
}

/** A sign-in by an outside account in the audit, opened or refused. */
export async function recordExternalTry(attempt: {
  provider: string;
  label: string;
  address: string;
  staff: { staffId: string; name: string } | null;
  reason: IdentityRefusal | null;
}): Promise<void> {
  const { provider, label, staff, reason } = attempt;
  const person = staff === null ? null : await loadActor(staff.staffId, attempt.address);
  await db.auditEntry.create({
    data: {
      at: now(),
      staffId: staff?.staffId ?? null,
      // Of a disabled person the name alone, of a stranger what the provider calls them.
      ...(person ? { who: whoIs(person), post: postsOf(person) } : { who: staff?.name ?? label }),
      address: attempt.address,
      deed: reason === null ? 'session.opened' : 'session.refused',
      noun: 'session',
      nounId: staff?.staffId ?? provider,
      after: { provider, label, ...(reason && { reason }) },
      outcome: reason === null ? 'done' : 'refused',
    },
    select: { id: true },
  });
}

/** The outside accounts that open one's own. */
export async function listOwnIdentities(actor: Actor): Promise<Omit<IdentityView, 'providerName'>[]> {
  const rows = await db.externalIdentity.findMany({
    where: { staffId: actor.staffId },
    orderBy: { linkedAt: 'asc' },
    select: { id: true, provider: true, label: true, linkedAt: true },
  });
  return rows.map(row => ({ ...row, linkedAt: row.linkedAt.toISOString() }));
}

/** Links an outside account to whoever asks, who has just proved to own it; answers why not, or null. */
export async function linkIdentity(actor: Actor, account: OutsideAccount): Promise<IdentityRefusal | null> {
  const { provider, subject } = account;
  const label = account.label.slice(0, 80);
  const reason = await transact(async (tx): Promise<IdentityRefusal | null> => {
    const holder = await tx.externalIdentity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { staffId: true },
    });
    if (holder) return holder.staffId === actor.staffId ? null : 'taken';
    const own = { staffId: actor.staffId, provider };
    if ((await tx.externalIdentity.count({ where: own })) > 0) return 'second';
    const { id } = await tx.externalIdentity.create({
      data: { ...own, subject, label, linkedAt: now() },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'identity.linked',
      noun: 'identity',
      nounId: id,
      after: { provider, label },
    });
    return null;
  });
  if (reason !== null) {
    await recordRefusal(actor, {
      deed: 'identity.link',
      noun: 'identity',
      nounId: provider,
      kind: 'refused',
    });
  }
  return reason;
}

/** Takes back a link of one's own; the outside account opens nothing from then on. */
export async function unlinkIdentity(actor: Actor, input: { identityId: string }): Promise<Outcome> {
  return perform(async tx => {
    const found = await tx.externalIdentity.findFirst({
      where: { id: input.identityId, staffId: actor.staffId },
      select: { id: true, provider: true, label: true },
    });
    if (!found) return notFound('绑定');
    await tx.externalIdentity.delete({ where: { id: found.id }, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'identity.unlinked',
      noun: 'identity',
      nounId: found.id,
      before: { provider: found.provider, label: found.label },
    });
    return done(null);
  });
}
