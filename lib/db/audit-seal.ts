import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { Anchor, ChainState } from '../domain/audit-view';
import { db } from './client';

const BATCH = 2_000;

/** Seals rows that wait, in the order their records wrote them. Answers how many; 0 while another process seals. */
export async function sealWaiting(): Promise<number> {
  const [row] = await db.$queryRaw<
    { sealed: number }[]
  >`SELECT audit_seal_waiting(${BATCH}::integer) AS sealed`;
  return row?.sealed ?? 0;
}

/** The last seal, to be written down outside the database; null before the first one. */
export async function sealHead(): Promise<Anchor | null> {
  const [head] = await db.$queryRaw<{ position: string; hash: string; at: Date }[]>`
    SELECT position::text, encode(hash, 'hex') AS hash, sealed_at AS at
    FROM audit_seal ORDER BY audit_seal.position DESC LIMIT 1`;
  return head ? { position: head.position, hash: head.hash, at: head.at.toISOString() } : null;
}

/** How far the audit is sealed, for the officer's page. Nothing for those who may not read it. */
export async function chainState(actor: Actor): Promise<Omit<ChainState, 'anchor'>> {
  if (!can(actor, 'audit.read')) return { head: null, unsealed: 0, unsealedSince: null };
  const [head, waiting] = await Promise.all([
    sealHead(),
    db.auditUnsealed.aggregate({ _count: true, _min: { queuedAt: true } }),
  ]);
  const { _count, _min } = waiting;
  return { head, unsealed: _count, unsealedSince: _min.queuedAt?.toISOString() ?? null };
}
