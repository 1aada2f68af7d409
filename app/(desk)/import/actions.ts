'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { action } from '@/lib/action';
import { undoImport } from '@/lib/db/import-undo';
import { findLedgerUpload, recordLedgerResult, uploadPath } from '@/lib/db/ledger-upload';
import { done, notFound } from '@/lib/domain/outcome';
import { commitApart } from '@/lib/jobs/ledger-apart';

/** Imports an uploaded ledger; pressed twice it answers what the first press created. */
export const commitUpload = action('ledger.import', z.object({ id: z.uuid() }), async (actor, input) => {
  const upload = await findLedgerUpload(actor, input.id);
  if (!upload) return notFound('文件');
  if (upload.result) return done(upload.result);
  const { staffId, address } = actor;
  const path = uploadPath(upload.id);
  const outcome = await commitApart({ path, fileName: upload.fileName, staffId, address });
  if (!outcome.ok) return outcome;
  await recordLedgerResult(upload, outcome.value);
  revalidatePath('/import');
  return done(outcome.value.result);
});

/** Takes an import back as a whole. */
export const undoBatch = action(
  'ledger.undoImport',
  z.object({ batchId: z.uuid() }),
  async (actor, input) => {
    const outcome = await undoImport(actor, input);
    if (outcome.ok) revalidatePath('/import');
    return outcome;
  },
);
