import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { ImportResult } from '../domain/import-view';
import type { LedgerUpload, RefusedRows } from '../domain/ledger-upload';
import type { LedgerView } from '../domain/ledger-view';
import { env } from '../env';
import { recordAudit } from './audit';
import { transact } from './transaction';

/** Long enough to come back after the weekend and fetch the refused rows. */
const KEPT_MS = 7 * 24 * 3_600_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const folder = (): string => join(env.uploadDirectory, 'ledgers');

/** Where the bytes of an upload lie: under a random id, never under the name somebody gave the file. */
export function uploadPath(id: string): string {
  return join(folder(), id, 'ledger.xlsx');
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

async function removeOld(): Promise<void> {
  for (const id of await readdir(folder())) {
    const { mtimeMs } = await stat(join(folder(), id));
    if (now().getTime() - mtimeMs > KEPT_MS) await rm(join(folder(), id), { recursive: true, force: true });
  }
}

/** Keeps the bytes for the commit step and answers their id. Uploads nobody came back to go after a week. */
export async function keepLedgerBytes(bytes: Uint8Array): Promise<string> {
  const id = randomUUID();
  await mkdir(join(folder(), id), { recursive: true });
  await removeOld();
  await writeWhole(uploadPath(id), bytes);
  return id;
}

/** Forgets the bytes of a file that turned out to be no ledger. */
export async function dropLedgerUpload(id: string): Promise<void> {
  await rm(join(folder(), id), { recursive: true, force: true });
}

const recordPath = (id: string): string => join(folder(), id, 'upload.json');
const refusedPath = (id: string): string => join(folder(), id, 'refused.json');

/** Notes the preview of kept bytes as its owner's. */
export async function recordLedgerUpload(
  actor: Actor,
  upload: { id: string; fileName: string; view: LedgerView; refused: RefusedRows },
): Promise<void> {
  const { id, fileName, view, refused } = upload;
  const uploadedAt = now().toISOString();
  const record: LedgerUpload = { id, staffId: actor.staffId, fileName, uploadedAt, view, result: null };
  await writeWhole(refusedPath(id), JSON.stringify(refused));
  await writeWhole(recordPath(id), JSON.stringify(record));
}

/** Notes what the commit created, and the rows it refused. */
export async function recordLedgerResult(
  upload: LedgerUpload,
  committed: { result: ImportResult; refused: RefusedRows },
): Promise<void> {
  await writeWhole(refusedPath(upload.id), JSON.stringify(committed.refused));
  await writeWhole(recordPath(upload.id), JSON.stringify({ ...upload, result: committed.result }));
}

/** An upload of the actor's own; null when it is not there, another's, or the actor may no longer import. */
export async function findLedgerUpload(actor: Actor, id: string): Promise<LedgerUpload | null> {
  if (!can(actor, 'ledger.import') || !UUID.test(id)) return null;
  try {
    const upload: LedgerUpload = JSON.parse(await readFile(recordPath(id), 'utf8'));
    return upload.staffId === actor.staffId ? upload : null;
  } catch {
    return null;
  }
}

/** The refused rows of an upload that `findLedgerUpload` has answered. */
export async function readRefusedRows(upload: LedgerUpload): Promise<RefusedRows> {
  return JSON.parse(await readFile(refusedPath(upload.id), 'utf8'));
}

/** Writes into the audit that a ledger with its refused rows left the house, before it does. */
export async function recordRefusedDownload(
  actor: Actor,
  upload: LedgerUpload,
  refused: RefusedRows,
): Promise<void> {
  await transact(tx =>
    recordAudit(tx, actor, {
      deed: 'ledger.refusedDownloaded',
      noun: 'ledgerUpload',
      nounId: upload.id,
      after: { fileName: upload.fileName, rows: refused.rows.length },
    }),
  );
}
