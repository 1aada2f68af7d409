import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { type Actor, postsOf, whoIs } from '../domain/actor';
import type { Refusal } from '../domain/outcome';
import { db } from './client';
import type { Transaction } from './transaction';

export type Deed = {
  /** In the past tense: lead.advanced. */
  deed: string;
  noun: string;
  nounId: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Who, in which posts, when and from where: the same for every row of an actor. */
export function tracesOf(actor: Actor) {
  return {
    at: now(),
    staffId: actor.staffId,
    who: whoIs(actor),
    post: postsOf(actor),
    address: actor.address,
  };
}

/** Writes the audit row of a deed, in the deed's own transaction. */
export async function recordAudit(tx: Transaction, actor: Actor, deed: Deed): Promise<void> {
  await tx.auditEntry.create({ data: { ...tracesOf(actor), ...deed }, select: { id: true } });
}

/** The rows of a deed on many at once, one for each, in one statement. */
export async function recordAudits(tx: Transaction, actor: Actor, deeds: readonly Deed[]): Promise<void> {
  const traces = tracesOf(actor);
  await tx.auditEntry.createMany({ data: deeds.map(deed => ({ ...traces, ...deed })) });
}

/** The same for a deed that nobody did: a rule whose day had come, carried out by the worker. */
export async function recordSystemDeed(tx: Transaction, deed: Deed): Promise<void> {
  const system = { at: now(), staffId: null, who: '系统', post: '', address: null };
  await tx.auditEntry.create({ data: { ...system, ...deed }, select: { id: true } });
}

/** A try that was turned away, under the name of its door (lead.advance). Stands alone: the deed left nothing. */
export type RefusedTry = { deed: string; noun: string; nounId: string; kind: Refusal['kind'] };

export async function recordRefusal(actor: Actor, { kind, ...attempt }: RefusedTry): Promise<void> {
  await db.auditEntry.create({
    data: { ...tracesOf(actor), ...attempt, outcome: kind },
    select: { id: true },
  });
}
