import type { Anchor, Damage, DamageKind, Verification } from '../domain/audit-view';
import {
  type Checkpoint,
  isElsewhere,
  listCheckpoints,
  listHeads,
  readSealed,
  readWaiting,
  type SealedText,
} from './audit-rows';
import { AuditWalk, damageOf } from './audit-walk';
import { type Transaction, transact } from './transaction';

/** One state of everything, read for as long as it takes. */
const VERIFYING = { isolationLevel: 'RepeatableRead', timeoutMs: 600_000 } as const;

/** The rows of an archive file; null when it is not there or not the one that was written. */
export type OpenArchive = (checkpoint: Checkpoint) => Promise<SealedText[] | null>;

/** What a bad row suffered: exchanged with another when what was sealed here now stands there. */
async function damageAt(
  tx: Transaction,
  walk: AuditWalk,
  row: SealedText,
  kind: DamageKind,
): Promise<Damage> {
  // The seals of these places are gone with their rows: the row is merely the first one left.
  if (kind === 'deleted' && row.id !== null)
    return damageOf('deleted', { position: String(walk.place + 1n) });
  if (kind !== 'edited' && kind !== 'sealBroken') return damageOf(kind, row);
  return damageOf((await isElsewhere(tx, walk.seal, row)) ? 'swapped' : kind, row);
}

async function walkPage(tx: Transaction, walk: AuditWalk, rows: SealedText[]): Promise<Damage | null> {
  for (const row of rows) {
    const kind = walk.next(row);
    if (kind !== null) return damageAt(tx, walk, row, kind);
  }
  return null;
}

async function walkArchives(
  tx: Transaction,
  walk: AuditWalk,
  open: OpenArchive | null,
): Promise<Damage | null> {
  for (const checkpoint of await listCheckpoints(tx)) {
    if (open === null) {
      walk.skipTo(BigInt(checkpoint.position), checkpoint.hash);
      continue;
    }
    const rows = await open(checkpoint);
    if (rows === null) return damageOf('archiveBroken', { position: checkpoint.position });
    const damage = await walkPage(tx, walk, rows);
    if (damage) return damage;
    if (walk.seal !== checkpoint.hash) return damageOf('archiveBroken', { position: checkpoint.position });
  }
  return null;
}

async function walkSealed(tx: Transaction, walk: AuditWalk): Promise<Damage | null> {
  for (;;) {
    const rows = await readSealed(tx, walk.place);
    if (rows.length === 0) return null;
    const damage = await walkPage(tx, walk, rows);
    if (damage) return damage;
  }
}

/** Rows without a seal: in the queue and not for long, or somebody wrote them past the trigger. */
async function walkWaiting(
  tx: Transaction,
  walk: AuditWalk,
): Promise<{ waiting: number; damage: Damage | null }> {
  const rows = await readWaiting(tx);
  for (const row of rows) {
    const kind = walk.waits(row);
    if (kind !== null) return { waiting: rows.length, damage: damageOf(kind, row) };
  }
  const late = rows.find(row => row.is_late);
  return { waiting: rows.length, damage: late ? damageOf('unsealed', late) : null };
}

/** Rows gone from the end: of everything, which only the anchors know, or of one record, which its head knows. */
async function checkTails(
  tx: Transaction,
  walk: AuditWalk,
  anchors: readonly Anchor[],
): Promise<Damage | null> {
  const lost = anchors.find(anchor => BigInt(anchor.position) > walk.place);
  if (lost) return { ...damageOf('truncated', { position: lost.position }), at: lost.at };
  const cut = (await listHeads(tx)).find(head => !walk.endsAt(head));
  if (cut) return damageOf('deleted', { noun: cut.noun, noun_id: cut.noun_id });
  return walk.sealed > 0 && anchors.length === 0 ? damageOf('unanchored', {}) : null;
}

async function verifyIn(
  tx: Transaction,
  anchors: readonly Anchor[],
  open: OpenArchive | null,
): Promise<Verification> {
  const walk = new AuditWalk(anchors);
  const inArchives = await walkArchives(tx, walk, open);
  const archivedTo = String(walk.place);
  let damage = inArchives ?? (await walkSealed(tx, walk));
  let waiting = 0;
  if (damage === null) ({ waiting, damage } = await walkWaiting(tx, walk));
  if (damage === null || damage.kind === 'unsealed') damage = (await checkTails(tx, walk, anchors)) ?? damage;
  return { sealed: walk.sealed, waiting, archivedTo, anchors: walk.compared, damage };
}

/**
 * Computes every link and seal again, here and not in the database, and compares them with what stands there and
 * with the anchors written down outside. Names the first row that does not hold, in the order of the seals. Without
 * `open` it believes the checkpoints and begins behind the archives.
 */
export function verifyAudit(anchors: readonly Anchor[], open: OpenArchive | null): Promise<Verification> {
  return transact(tx => verifyIn(tx, anchors, open), VERIFYING);
}
