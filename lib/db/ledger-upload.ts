import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { ImportResult } from '../domain/import-view';
import type { SheetShape } from '../domain/ledger/shape';
import type { StagedSheet } from '../domain/ledger/staged';
import type { SheetOutline, UploadTotals, UploadView } from '../domain/ledger-wizard';
import { done, notFound, type Outcome, refused } from '../domain/outcome';
import { env } from '../env';
import { recordAudit } from './audit';
import { db } from './client';
import { rememberedShapes } from './ledger-mapping';
import { perform, type Transaction, transact } from './transaction';

/** Long enough to come back after the weekend and fetch the refused rows. */
const KEPT_MS = 7 * 24 * 3_600_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An upload as the database keeps it. */
export type StoredUpload = Omit<UploadView, 'remembered'> & {
  staffId: string;
  sha256: string;
  sheets: StagedSheet[];
};

/** Where the bytes of an upload lie: under a random id, never under the name somebody gave the file. */
export function uploadPath(id: string): string {
  return join(env.uploadDirectory, 'ledgers', id, 'ledger');
}

const folderOf = (id: string): string => join(uploadPath(id), '..');

/** Uploads nobody came back to go after a week, bytes and rows. */
async function removeOld(): Promise<void> {
  const old = await db.ledgerUpload.findMany({
    where: { uploadedAt: { lt: new Date(now().getTime() - KEPT_MS) } },
    select: { id: true },
  });
  for (const { id } of old) await dropLedgerUpload(id);
}

/** Forgets an upload: its bytes, its rows, its record. */
export async function dropLedgerUpload(id: string): Promise<void> {
  await db.ledgerUpload.deleteMany({ where: { id } });
  await rm(folderOf(id), { recursive: true, force: true });
}

type NewUpload = { bytes: Uint8Array; fileName: string; kind: UploadView['kind']; sha256: string };

/** Keeps the bytes of a ledger and notes it as its owner's, to be read by a process of its own. */
export async function keepLedger(actor: Actor, { bytes, ...file }: NewUpload): Promise<string> {
  const id = randomUUID();
  await removeOld();
  await mkdir(folderOf(id), { recursive: true });
  await writeFile(`${uploadPath(id)}.part`, bytes);
  await rename(`${uploadPath(id)}.part`, uploadPath(id));
  try {
    await noteArrival(actor, id, file);
  } catch (error) {
    await rm(folderOf(id), { recursive: true, force: true });
    throw error;
  }
  return id;
}

async function noteArrival(actor: Actor, id: string, file: Omit<NewUpload, 'bytes'>): Promise<void> {
  await transact(async tx => {
    const data = { id, ...file, staffId: actor.staffId, uploadedAt: now(), state: 'reading' as const };
    await tx.ledgerUpload.create({ data, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'ledger.uploaded',
      noun: 'ledgerUpload',
      nounId: id,
      after: { fileName: file.fileName, sha256: file.sha256 },
    });
  });
}

/** An upload of the actor's own; null when it is not there, another's, or the actor may no longer import. */
export async function findUpload(
  actor: Actor,
  id: string,
  tx: Transaction = db,
): Promise<StoredUpload | null> {
  if (!can(actor, 'ledger.import') || !UUID.test(id)) return null;
  const row = await tx.ledgerUpload.findFirst({ where: { id, staffId: actor.staffId } });
  if (row === null) return null;
  return {
    ...row,
    kind: row.kind as UploadView['kind'],
    shapes: row.shapes as SheetShape[],
    outline: row.outline as SheetOutline[],
    sheets: row.sheets as StagedSheet[],
    totals: row.totals as UploadTotals | null,
    result: row.result as ImportResult | null,
  };
}

/** The same as the page shows it. */
export async function findUploadView(actor: Actor, id: string): Promise<UploadView | null> {
  const upload = await findUpload(actor, id);
  if (upload === null) return null;
  const { staffId: _staff, sha256: _hash, sheets: _sheets, ...view } = upload;
  return { ...view, remembered: await rememberedShapes(actor, upload) };
}

/** The actor's uploads that wait for them, the latest first. */
export async function listOpenUploads(
  actor: Actor,
): Promise<Pick<UploadView, 'id' | 'fileName' | 'state'>[]> {
  if (!can(actor, 'ledger.import')) return [];
  return db.ledgerUpload.findMany({
    where: { staffId: actor.staffId, state: { in: ['reading', 'mapping', 'ready', 'committing'] } },
    orderBy: { uploadedAt: 'desc' },
    take: 10,
    select: { id: true, fileName: true, state: true },
  });
}

/** What a process of its own notes of an upload. */
export type UploadNote = Partial<{
  state: UploadView['state'];
  sentence: string | null;
  shapes: SheetShape[];
  outline: SheetOutline[];
  sheets: StagedSheet[];
  totals: UploadTotals;
  result: ImportResult;
}>;

export async function noteUpload(tx: Transaction, id: string, note: UploadNote): Promise<void> {
  await tx.ledgerUpload.update({
    where: { id },
    data: note as Prisma.LedgerUploadUpdateInput,
    select: { id: true },
  });
}

/** Writes into the audit that a ledger with its refused rows left the house, before it does. */
export async function recordRefusedDownload(
  actor: Actor,
  upload: Pick<StoredUpload, 'id' | 'fileName'>,
  rows: number,
): Promise<void> {
  await transact(tx =>
    recordAudit(tx, actor, {
      deed: 'ledger.refusedDownloaded',
      noun: 'ledgerUpload',
      nounId: upload.id,
      after: { fileName: upload.fileName, rows },
    }),
  );
}

/** What a process of its own needs to know to work on the actor's upload; null where there is none. */
export async function orderFor(actor: Actor, id: string) {
  const upload = await findUpload(actor, id);
  if (upload === null) return null;
  const { staffId, address } = actor;
  return { uploadId: id, path: uploadPath(id), fileName: upload.fileName, staffId, address };
}

/** Puts an upload away; one that is being imported, or was, stays until its time is over. */
export async function dropUpload(actor: Actor, { id }: { id: string }): Promise<Outcome<null>> {
  const outcome = await perform<null>(async tx => {
    const upload = await findUpload(actor, id, tx);
    if (upload === null) return notFound('文件');
    if (upload.state === 'committing') return refused('这个文件正在导入，请等它完成。');
    await tx.ledgerUpload.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'ledger.discarded',
      noun: 'ledgerUpload',
      nounId: id,
      after: { fileName: upload.fileName },
    });
    return done(null);
  });
  if (outcome.ok) await rm(folderOf(id), { recursive: true, force: true });
  return outcome;
}
