import { createHash } from 'node:crypto';

/** What a chain begins with, and the order of seals. */
export const CHAIN_START = Buffer.alloc(32);

/** An audit row as it is hashed: every value as PostgreSQL writes it, the instant in milliseconds. */
export type ChainedRow = {
  /** Null where a seal stands and its row is gone. */
  id: string | null;
  at_ms: string;
  staff_id: string | null;
  who: string;
  post: string;
  address: string | null;
  deed: string;
  noun: string;
  noun_id: string;
  before: string | null;
  after: string | null;
  outcome: string;
  seq: string;
};

/** A value and its length in octets, so that no two rows read alike; "-" where there is none. */
const field = (value: string | null): string =>
  value === null ? '-' : `${Buffer.byteLength(value)}:${value}`;

const fieldsOf = (row: ChainedRow): string =>
  [
    row.id,
    row.at_ms,
    row.staff_id,
    row.who,
    row.post,
    row.address,
    row.deed,
    row.noun,
    row.noun_id,
    row.before,
    row.after,
    row.outcome,
    row.seq,
  ]
    .map(field)
    .join('');

/** The link of a row in the chain of its record: what audit_entry_chain() in the database writes, told again here. */
export function linkOf(previous: Uint8Array, row: ChainedRow): Buffer {
  return createHash('sha256').update(previous).update(fieldsOf(row)).digest();
}

/** The link of a row in the one order of all. */
export function sealOf(previous: Uint8Array, rowHash: Uint8Array, id: string): Buffer {
  return createHash('sha256').update(previous).update(rowHash).update(id).digest();
}
