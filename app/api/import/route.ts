import { dropLedgerUpload, keepLedgerBytes, recordLedgerUpload, uploadPath } from '@/lib/db/ledger-upload';
import { whyNotNow } from '@/lib/db/rate-limit';
import { receiveForm } from '@/lib/documents/received-body';
import { can } from '@/lib/domain/access';
import { storedFileName } from '@/lib/domain/file-name';
import { notAllowed } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';
import { previewApart } from '@/lib/jobs/ledger-apart';

const MAX_LEDGER_BYTES = 20 * 1024 * 1024;

const NO_FILE = { ok: false, status: 400, message: '没有收到文件，请重新选择。' } as const;

/** Takes a ledger (multipart, file), keeps it for the commit and previews it. Writes no lead. */
export const POST = handler('ledger.preview', async (actor, request) => {
  if (!can(actor, 'ledger.import')) return notAllowed('你的岗位不能导入台账，请联系指挥部办公室。');
  const wait = await whyNotNow(actor, 'ledger');
  if (wait) return wait;
  const received = await receiveForm(request, MAX_LEDGER_BYTES);
  if (!received.ok) return { ok: false, status: 413, message: received.reason };
  const file = received.form?.get('file');
  if (!(file instanceof File) || file.size === 0) return NO_FILE;
  const fileName = storedFileName(file.name);
  const id = await keepLedgerBytes(new Uint8Array(await file.arrayBuffer()));
  const { staffId, address } = actor;
  const outcome = await previewApart({ path: uploadPath(id), fileName, staffId, address }).catch(
    async error => {
      await dropLedgerUpload(id);
      throw error;
    },
  );
  if (!outcome.ok) {
    await dropLedgerUpload(id);
    return outcome;
  }
  await recordLedgerUpload(actor, { id, fileName, ...outcome.value });
  return Response.json({ id }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
});
