import { createHash } from 'node:crypto';
import { dropLedgerUpload, keepLedger, orderFor } from '@/lib/db/ledger-upload';
import { whyNotNow } from '@/lib/db/rate-limit';
import { ledgerKind } from '@/lib/documents/ledger-kind';
import { receiveForm } from '@/lib/documents/received-body';
import { can } from '@/lib/domain/access';
import { storedFileName } from '@/lib/domain/file-name';
import { fileRefusalSentence } from '@/lib/domain/ledger/messages';
import { notAllowed, notFound, refused } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';
import { apartFor } from '@/lib/jobs/ledger-apart';

const MAX_LEDGER_BYTES = 20 * 1024 * 1024;
/** A small ledger, or a bad one, is answered at once; a long one shows on its page how far its reading has come. */
const PATIENCE_MS = 4_000;

const NO_FILE = { ok: false, status: 400, message: '没有收到文件，请重新选择。' } as const;

/** Takes a ledger (multipart, file), keeps it and reads it. Writes no lead. */
export const POST = handler('ledger.preview', async (actor, request) => {
  if (!can(actor, 'ledger.import')) return notAllowed('你的岗位不能导入台账，请联系指挥部办公室。');
  const wait = await whyNotNow(actor, 'ledger');
  if (wait) return wait;
  const received = await receiveForm(request, MAX_LEDGER_BYTES);
  if (!received.ok) return { ok: false, status: 413, message: received.reason };
  const file = received.form?.get('file');
  if (!(file instanceof File) || file.size === 0) return NO_FILE;
  const fileName = storedFileName(file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = ledgerKind(bytes, fileName);
  if (kind === null) return refused(`${fileRefusalSentence('FILE_NOT_XLSX')}。`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = await keepLedger(actor, { bytes, fileName, kind, sha256 });
  const order = await orderFor(actor, id);
  if (order === null) return notFound('文件');
  const outcome = await apartFor({ deed: 'read', ...order }, PATIENCE_MS);
  if (outcome !== null && !outcome.ok) {
    await dropLedgerUpload(id);
    return outcome;
  }
  return Response.json({ id }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
});
