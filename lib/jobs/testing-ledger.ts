import { createHash } from 'node:crypto';
import { startCommit } from '../db/ledger-commit';
import { findUpload, keepLedger, orderFor, type StoredUpload } from '../db/ledger-upload';
import { ledgerKind } from '../documents/ledger-kind';
import type { Actor } from '../domain/actor';
import type { ImportResult } from '../domain/import-view';
import type { Outcome } from '../domain/outcome';
import { carryOut } from './ledger-deed';

/** Takes a file as the upload door does and reads it as the process of its own does. */
export async function bring(
  actor: Actor,
  bytes: Uint8Array,
  fileName: string,
): Promise<{ id: string; outcome: Outcome<null> }> {
  const kind = ledgerKind(bytes, fileName) ?? 'xlsx';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = await keepLedger(actor, { bytes, fileName, kind, sha256 });
  return { id, outcome: await again(actor, id) };
}

/** Reads an upload once more. */
export async function again(actor: Actor, id: string): Promise<Outcome<null>> {
  const order = await orderFor(actor, id);
  if (order === null) throw new Error('There is no such upload.');
  return (await carryOut({ deed: 'read', ...order }, () => {})) as Outcome<null>;
}

/** Presses 导入. */
export async function commitAs(actor: Actor, id: string): Promise<Outcome<ImportResult>> {
  const started = await startCommit(actor, id);
  const order = await orderFor(actor, id);
  if (!started.ok) return started;
  if (order === null) throw new Error('There is no such upload.');
  return (await carryOut({ deed: 'commit', ...order }, () => {})) as Outcome<ImportResult>;
}

/** An upload that is there. */
export async function uploadOf(actor: Actor, id: string): Promise<StoredUpload> {
  const upload = await findUpload(actor, id);
  if (upload === null) throw new Error('There is no such upload.');
  return upload;
}
