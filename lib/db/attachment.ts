import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import { done, notFound, type Outcome, refused } from '../domain/outcome';
import { documentNames } from '../domain/rule-set';
import { env } from '../env';
import { recordAudit } from './audit';
import { db } from './client';
import { openLead } from './lead-deed';
import { openToProve } from './risk-note';
import { getRuleSet } from './rule-set';
import { visible } from './scope';
import { perform, type Transaction, transact } from './transaction';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where a file lies: under its own random id, never under the name somebody gave it. */
function pathOf(id: string): string {
  return join(env.uploadDirectory, id.slice(0, 2), id);
}

async function store(id: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(id);
  await mkdir(join(env.uploadDirectory, id.slice(0, 2)), { recursive: true });
  await writeFile(`${path}.part`, bytes, { flag: 'wx' });
  await rename(`${path}.part`, path);
}

/** Takes away what a deed that came to nothing may have written. */
async function drop(id: string): Promise<void> {
  await Promise.all([pathOf(id), `${pathOf(id)}.part`].map(path => rm(path, { force: true })));
}

/** Takes the files of a lead that is gone for good off the disk. */
export async function dropFiles(ids: readonly string[]): Promise<void> {
  for (const id of ids) await drop(id);
}

/** What a file belongs to: a lead, there perhaps to a note, which must be one's own; or a risk note that it proves. */
export type FileHome = { leadId: string; activityId?: string | null } | { riskNoteId: string };

export type NewFile = FileHome & {
  documentKey: string | null;
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
};

/** Keeps a file of a lead or the proof of a risk note, whole or not at all. */
export async function addAttachment(actor: Actor, file: NewFile): Promise<Outcome<{ id: string }>> {
  if (file.bytes.byteLength === 0) return refused('文件是空的，请重新选择。');
  if (file.bytes.byteLength > MAX_FILE_BYTES) {
    return refused(`文件 ${(file.bytes.byteLength / 1_048_576).toFixed(1)} MB，超过 20 MB 上限。`);
  }
  const id = randomUUID();
  let isKept = false;
  try {
    const outcome = await recordFile(actor, id, file);
    // One that was there already lies under its own id.
    isKept = outcome.ok && outcome.value.id === id;
    return outcome;
  } finally {
    if (!isKept) await drop(id);
  }
}

/** Whether the rules of the year know such a document; a file that serves no gate needs none. */
async function isKnownDocument(tx: Transaction, actor: Actor, key: string | null): Promise<boolean> {
  if (key === null) return true;
  return Object.hasOwn(documentNames(await getRuleSet(yearOf(actor.today), tx)), key);
}

/** The noun a file is on record under, once the actor may add to it. */
type Opened = { noun: 'lead' | 'investor'; nounId: string };

async function openHome(tx: Transaction, actor: Actor, home: FileHome): Promise<Outcome<Opened>> {
  if ('riskNoteId' in home) {
    const risk = await openToProve(tx, actor, home.riskNoteId);
    return risk.ok ? done({ noun: 'investor', nounId: risk.value.investorId }) : risk;
  }
  const opened = await openLead(tx, actor, home.leadId, 'attachment.add');
  return opened.ok ? done({ noun: 'lead', nounId: home.leadId }) : opened;
}

/**
 * The note a file hangs on: one's own, on this lead. Two uploads of one note wait for each other, so that a file that
 * is sent again is found.
 */
async function findNote(
  tx: Transaction,
  actor: Actor,
  file: NewFile,
): Promise<Outcome<{ sentId: string | null }>> {
  if (!('leadId' in file && file.activityId)) return done({ sentId: null });
  const [note] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM activity WHERE id = ${file.activityId}::uuid AND lead_id = ${file.leadId}::uuid
      AND recorded_by_id = ${actor.staffId}::uuid FOR NO KEY UPDATE`;
  if (!note) return notFound('跟进记录');
  const sent = await tx.attachment.findFirst({
    where: { activityId: note.id, sha256: sha256(file.bytes), fileName: file.fileName },
    select: { id: true },
  });
  return done({ sentId: sent?.id ?? null });
}

function recordFile(actor: Actor, id: string, file: NewFile): Promise<Outcome<{ id: string }>> {
  return perform<{ id: string }>(async tx => {
    const opened = await openHome(tx, actor, file);
    if (!opened.ok) return opened;
    if (!(await isKnownDocument(tx, actor, file.documentKey)))
      return refused('材料类别不正确，请刷新页面后重新上传。');
    const note = await findNote(tx, actor, file);
    if (!note.ok) return note;
    if (note.value.sentId !== null) return done({ id: note.value.sentId });
    await store(id, file.bytes);
    await tx.attachment.create({
      data: {
        id,
        ...('leadId' in file
          ? { leadId: file.leadId, activityId: file.activityId ?? null }
          : { riskNoteId: file.riskNoteId }),
        documentKey: file.documentKey,
        fileName: file.fileName,
        contentType: file.contentType,
        sizeBytes: file.bytes.byteLength,
        sha256: sha256(file.bytes),
        uploadedAt: now(),
        uploadedById: actor.staffId,
      },
      select: { id: true },
    });
    // A file contradicts nobody: the version stays, so that a gate open meanwhile is not told it is stale.
    if ('leadId' in file)
      await tx.lead.update({ where: { id: file.leadId }, data: { updatedAt: now() }, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'attachment.added',
      ...opened.value,
      after: { fileName: file.fileName, attachmentId: id, documentKey: file.documentKey },
    });
    return done({ id });
  });
}

export type StoredFile = { fileName: string; contentType: string; bytes: Uint8Array };

/** A file of a lead, or of a firm's risk note, that the actor may see, proved whole by its hash; that it was fetched is in the audit before it goes out. */
export async function getAttachment(actor: Actor, id: string): Promise<Outcome<StoredFile>> {
  const row = await db.attachment.findFirst({
    where: {
      AND: [
        { id },
        {
          // Said outright: a scope that is empty would ask for no lead at all.
          OR: [
            { lead: { is: visible.leads(actor) } },
            { riskNote: { is: { investor: visible.investors(actor) } } },
          ],
        },
      ],
    },
    include: { riskNote: { select: { investorId: true } } },
  });
  const home = row?.leadId ?? row?.riskNote?.investorId;
  if (!row || !home) return notFound('文件');
  const bytes = await readFile(pathOf(id));
  if (sha256(bytes) !== row.sha256)
    throw new Error(`The file ${id} is not what was stored: its hash differs.`);
  await transact(tx =>
    recordAudit(tx, actor, {
      deed: 'attachment.downloaded',
      noun: row.leadId === null ? 'investor' : 'lead',
      nounId: home,
      after: { fileName: row.fileName, attachmentId: id },
    }),
  );
  return done({ fileName: row.fileName, contentType: row.contentType, bytes });
}
