import { Prisma } from '@/prisma/generated/client';
import type { ChainedRow } from './audit-chain';
import type { Transaction } from './transaction';

const PAGE = 10_000;

/** An audit row as it stands in the table or in an archive, with its place in the sealed order; bytes as hex. */
export type SealedText = ChainedRow & {
  previous_hash: string;
  hash: string;
  position: string;
  entry_id: string;
  seal: string;
};

/** A row that waits for its seal, or was never queued for one. */
export type WaitingText = ChainedRow & {
  previous_hash: string;
  hash: string;
  is_queued: boolean;
  /** Waits for longer than a minute: nobody seals. */
  is_late: boolean;
};

/** As text, so that nothing is read otherwise than it was hashed. */
const COLUMNS = Prisma.sql`entry.id::text, trunc(extract(epoch FROM entry.at) * 1000)::bigint::text AS at_ms,
  entry.staff_id::text, entry.who, entry.post, entry.address, entry.deed, entry.noun, entry.noun_id,
  entry.before::text AS before, entry.after::text AS after, entry.outcome, entry.seq::text,
  encode(entry.previous_hash, 'hex') AS previous_hash, encode(entry.hash, 'hex') AS hash`;

/** The next places of the sealed order, with their rows where those still stand. */
export function readSealed(tx: Transaction, after: bigint, most = PAGE): Promise<SealedText[]> {
  return tx.$queryRaw<SealedText[]>`
    SELECT ${COLUMNS}, page.position::text, page.entry_id::text, encode(page.hash, 'hex') AS seal
    FROM (SELECT * FROM audit_seal WHERE audit_seal.position > ${after} ORDER BY audit_seal.position LIMIT ${most}) AS page
    LEFT JOIN audit_entry AS entry ON entry.id = page.entry_id ORDER BY page.position`;
}

/** Rows without a seal, in the order of their tickets; those without a ticket last. */
export function readWaiting(tx: Transaction): Promise<WaitingText[]> {
  return tx.$queryRaw<WaitingText[]>`
    SELECT ${COLUMNS}, waiting.ticket IS NOT NULL AS is_queued,
      coalesce(waiting.queued_at < now() - interval '1 minute', false) AS is_late
    FROM audit_entry AS entry LEFT JOIN audit_unsealed AS waiting ON waiting.entry_id = entry.id
    WHERE NOT EXISTS (SELECT FROM audit_seal AS seal WHERE seal.entry_id = entry.id)
    ORDER BY waiting.ticket NULLS LAST, entry.id`;
}

/** Whether the row that was sealed at a place now stands under another id. */
export async function isElsewhere(
  tx: Transaction,
  previousSeal: string,
  sealed: { entry_id: string; seal: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM audit_entry WHERE id <> ${sealed.entry_id}::bigint AND sha256(decode(${previousSeal}, 'hex') || hash
      || convert_to(${sealed.entry_id}, 'UTF8')) = decode(${sealed.seal}, 'hex') LIMIT 1`;
  return rows.length > 0;
}

export type HeadText = { noun: string; noun_id: string; seq: string; hash: string };

/** The last row of every record's chain, as the trigger left it. */
export function listHeads(tx: Transaction): Promise<HeadText[]> {
  return tx.$queryRaw<HeadText[]>`SELECT noun, noun_id, seq::text, encode(hash, 'hex') AS hash
    FROM audit_head ORDER BY noun, noun_id`;
}

export type Checkpoint = { position: string; hash: string; file: string; sha256: string; rows: number };

/** What was moved into archives, oldest first. */
export function listCheckpoints(tx: Transaction): Promise<Checkpoint[]> {
  return tx.$queryRaw<Checkpoint[]>`SELECT position::text, encode(hash, 'hex') AS hash, file,
    encode(sha256, 'hex') AS sha256, rows FROM audit_checkpoint ORDER BY audit_checkpoint.position`;
}
