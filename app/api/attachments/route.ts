import { z } from 'zod';
import { addAttachment, MAX_FILE_BYTES } from '@/lib/db/attachment';
import { whyNotNow } from '@/lib/db/rate-limit';
import { receiveForm } from '@/lib/documents/received-body';
import { kindOfFile } from '@/lib/domain/file-kind';
import { storedFileName } from '@/lib/domain/file-name';
import { isStorable } from '@/lib/domain/storable';
import { handler } from '@/lib/handler';

const documentKey = z
  .string()
  .max(60)
  .refine(isStorable)
  .transform(key => key || null)
  .nullable();
/** Of a lead, or the proof of a risk note; which of the two is said by the one id that is there. */
const fields = z.union([
  z.object({ leadId: z.uuid(), documentKey, activityId: z.uuid().nullable() }),
  z.object({ riskNoteId: z.uuid(), documentKey }),
]);

const NO_FILE = { ok: false, status: 400, message: '没有收到文件，请重新选择。' } as const;

/**
 * Takes one file: multipart with leadId or riskNoteId, documentKey where it serves a gate, activityId where it
 * belongs to a note, and file.
 */
export const POST = handler('attachment.add', async (actor, request) => {
  const wait = await whyNotNow(actor, 'upload');
  if (wait) return wait;
  const received = await receiveForm(request, MAX_FILE_BYTES);
  if (!received.ok) return { ok: false, status: 413, message: received.reason };
  const { form } = received;
  const file = form?.get('file');
  const parsed = fields.safeParse({
    leadId: form?.get('leadId'),
    riskNoteId: form?.get('riskNoteId'),
    documentKey: form?.get('documentKey') ?? null,
    activityId: form?.get('activityId') ?? null,
  });
  if (!(file instanceof File) || !parsed.success) return NO_FILE;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fileName = storedFileName(file.name);
  const kind = kindOfFile(fileName, bytes);
  if (!kind.ok) return { ok: false, status: 415, message: kind.reason };
  const outcome = await addAttachment(actor, {
    ...parsed.data,
    fileName,
    contentType: kind.contentType,
    bytes,
  });
  if (!outcome.ok) return outcome;
  return Response.json(outcome.value, { status: 201, headers: { 'Cache-Control': 'no-store' } });
});
