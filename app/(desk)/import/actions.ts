'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { action } from '@/lib/action';
import { undoImport } from '@/lib/db/import-undo';
import { startCommit } from '@/lib/db/ledger-commit';
import { mendCell, skipRow } from '@/lib/db/ledger-row';
import { startMapping } from '@/lib/db/ledger-shapes';
import { dropUpload, orderFor } from '@/lib/db/ledger-upload';
import { mapInput, mendInput, skipInput, uploadInput } from '@/lib/domain/ledger-input';
import { done, notFound } from '@/lib/domain/outcome';
import { apartFor, runningOver } from '@/lib/jobs/ledger-apart';

/** A page waits so long for its answer; after that it shows how far things have come. */
const PATIENCE_MS = 4_000;

/** Imports an uploaded ledger; pressed twice, or again after a broken line, it never imports twice. */
export const commitUpload = action('ledger.import', uploadInput, async (actor, { id }) => {
  const order = await orderFor(actor, id);
  if (!order) return notFound('文件');
  if (runningOver(id) === null) {
    const started = await startCommit(actor, id);
    if (!started.ok) return started;
    const outcome = started.value === null ? null : await apartFor({ deed: 'commit', ...order }, PATIENCE_MS);
    revalidatePath('/import');
    if (outcome !== null && !outcome.ok) return outcome;
  }
  return done(null);
});

/** Reads the file again under corrected heads. */
export const mapUpload = action('ledger.map', mapInput, async (actor, input) => {
  const order = await orderFor(actor, input.id);
  if (!order) return notFound('文件');
  const started = await startMapping(actor, input);
  if (!started.ok) return started;
  const outcome = await apartFor({ deed: 'read', ...order }, PATIENCE_MS);
  return outcome ?? done(null);
});

/** Reads on after the process that read was lost. */
export const readUpload = action('ledger.read', uploadInput, async (actor, { id }) => {
  const order = await orderFor(actor, id);
  if (!order) return notFound('文件');
  if (runningOver(id) !== null) return done(null);
  return (await apartFor({ deed: 'read', ...order }, PATIENCE_MS)) ?? done(null);
});

export const mendRow = action('ledger.mendRow', mendInput, mendCell);

export const skipUploadRow = action('ledger.skipRow', skipInput, skipRow);

/** Puts an upload away without importing it. */
export const discardUpload = action('ledger.discard', uploadInput, (actor, input) =>
  dropUpload(actor, input),
);

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
