import type { Anchor, Damage, DamageKind } from '../domain/audit-view';
import { CHAIN_START, type ChainedRow, linkOf, sealOf } from './audit-chain';
import type { HeadText, SealedText, WaitingText } from './audit-rows';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
const START = hex(CHAIN_START);

/** What a row that does not hold still tells of itself. */
export function damageOf(kind: DamageKind, row: Partial<SealedText>): Damage {
  return {
    kind,
    entryId: row.id ?? row.entry_id ?? null,
    position: row.position ?? null,
    at: row.at_ms ? new Date(Number(row.at_ms)).toISOString() : null,
    who: row.who ?? null,
    deed: row.deed ?? null,
    noun: row.noun ?? null,
    nounId: row.noun_id ?? null,
  };
}

const keyOf = (row: { noun: string; noun_id: string }): string => `${row.noun}\n${row.noun_id}`;

const isWhole = (row: ChainedRow & { previous_hash: string; hash: string }): boolean =>
  hex(linkOf(bytes(row.previous_hash), row)) === row.hash;

/** The audit walked row by row in its sealed order; stops being sure at the first row that does not hold. */
export class AuditWalk {
  place = 0n;
  seal = START;
  sealed = 0;
  compared = 0;
  /** The last link of each record's chain so far. */
  private readonly links = new Map<string, { seq: number; hash: string }>();
  private readonly anchors: ReadonlyMap<string, Anchor>;
  /** Set where archived rows were not handed over: a chain may then begin in its middle. */
  private startsInTheMiddle = false;

  constructor(anchors: readonly Anchor[]) {
    this.anchors = new Map(anchors.map(anchor => [anchor.position, anchor]));
  }

  /** Goes on behind rows that were moved away and are not at hand. */
  skipTo(position: bigint, seal: string): void {
    this.place = position;
    this.seal = seal;
    this.startsInTheMiddle = true;
  }

  /** Whether the row continues the chain of its record, which then goes on from it. */
  private continues(row: ChainedRow & { previous_hash: string; hash: string }): boolean {
    const key = keyOf(row);
    const last = this.links.get(key);
    const seq = Number(row.seq);
    const isNext = last
      ? seq === last.seq + 1 && row.previous_hash === last.hash
      : this.startsInTheMiddle || (seq === 1 && row.previous_hash === START);
    if (isNext) this.links.set(key, { seq, hash: row.hash });
    return isNext;
  }

  /** What is wrong at the next place, or null and the walk stands behind it. */
  next(row: SealedText): DamageKind | null {
    if (BigInt(row.position) !== this.place + 1n || row.id === null) return 'deleted';
    const seal = hex(sealOf(bytes(this.seal), bytes(row.hash), row.entry_id));
    if (!isWhole(row)) return 'edited';
    if (seal !== row.seal) return 'sealBroken';
    if (!this.continues(row)) return 'swapped';
    this.place += 1n;
    this.seal = seal;
    this.sealed += 1;
    const anchor = this.anchors.get(row.position);
    if (!anchor) return null;
    this.compared += 1;
    return anchor.hash === seal ? null : 'recomputed';
  }

  /** The same for a row without a seal. */
  waits(row: WaitingText): DamageKind | null {
    if (!row.is_queued) return 'inserted';
    if (!isWhole(row)) return 'edited';
    return this.continues(row) ? null : 'swapped';
  }

  /** Whether a record ends where its head says. */
  endsAt(head: HeadText): boolean {
    const last = this.links.get(keyOf(head));
    if (!last) return this.startsInTheMiddle;
    return last.seq === Number(head.seq) && last.hash === head.hash;
  }
}
