import { leadId } from '../../prisma/seed/lead-table';
import { startBulk, stopBulk, undoBulk } from './bulk-deed';
import { openBulkRows } from './bulk-list';
import { listBulkOptions } from './bulk-options';
import { prepareBulk } from './bulk-prepare';
import { runBulkPart } from './bulk-run';
import { getBulkJob } from './bulk-view';
import { as } from './testing-actor';
import { type DoorDeed, reads, value, writes } from './testing-deeds';

const input = () => ({
  key: crypto.randomUUID(),
  selection: { kind: 'rows' as const, ids: [leadId('轴禾再制造')] },
  change: { kind: 'step' as const, text: `回访${crypto.randomUUID()}`, on: '2026-09-01', ownerId: null },
});

/** A job that was looked at. */
const prepared = async (): Promise<{ jobId: string }> => ({
  jobId: value(await prepareBulk(await as('王芳'), input())).id,
});

async function started(): Promise<{ jobId: string }> {
  const job = await prepared();
  value(await startBulk(await as('王芳'), job));
  return job;
}

async function finished(): Promise<{ jobId: string }> {
  const job = await started();
  await runBulkPart(job.jobId);
  return job;
}

/** The doors of this part, each done rightfully once. */
export const BULK_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'bulk.prepare': writes(async () => {
    const actor = await as('王芳');
    return () => prepareBulk(actor, input());
  }),
  'bulk.start': writes(async () => {
    const [actor, job] = [await as('王芳'), await prepared()];
    return () => startBulk(actor, job);
  }),
  'bulk.stop': writes(async () => {
    const [actor, job] = [await as('王芳'), await started()];
    return () => stopBulk(actor, job);
  }),
  'bulk.undo': writes(async () => {
    const [actor, job] = [await as('王芳'), await finished()];
    return () => undoBulk(actor, job);
  }),
  'bulk.loadOptions': reads(async () => {
    const actor = await as('王芳');
    return () => listBulkOptions(actor);
  }),
  'bulk.progress': reads(async () => {
    const [actor, { jobId }] = [await as('王芳'), await finished()];
    return () => getBulkJob(actor, jobId);
  }),
  'bulk.exportRows': writes(async () => {
    const [actor, { jobId }] = [await as('王芳'), await finished()];
    return () => openBulkRows(actor, jobId);
  }),
};
