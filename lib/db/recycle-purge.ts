import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { done, notAllowed, notFound, type Outcome } from '../domain/outcome';
import { BIN_DAYS } from '../domain/recycle';
import type { RecycledLeadInput } from '../domain/recycle-input';
import { dropFiles } from './attachment';
import { type Deed, recordAudit, recordSystemDeed } from './audit';
import { db } from './client';
import { leadReach } from './scope';
import { perform, type Transaction, transact } from './transaction';

const DAY_MS = 86_400_000;

type Gone = { code: string; files: string[] };

/** Takes the row away for good; null when somebody has restored or purged it meanwhile. */
async function takeAway(tx: Transaction, id: string): Promise<Gone | null> {
  const [gone] = await tx.$queryRaw<Gone[]>`
    DELETE FROM recycled_lead WHERE id = ${id}::uuid
    RETURNING code, ARRAY(SELECT file->>'id' FROM jsonb_array_elements(COALESCE(snapshot->'rows'->'attachment', '[]')) AS file) AS files`;
  return gone ?? null;
}

const purged = (id: string, { code, files }: Gone): Deed => ({
  deed: 'lead.purged',
  noun: 'lead',
  nounId: id,
  after: { code, files: files.length },
});

/** 立即清除: the office does not wait for the thirtieth day. Files go when the row has gone: a failure leaves a file, never a lead without one. */
export async function purgeLead(actor: Actor, input: RecycledLeadInput): Promise<Outcome> {
  if (!leadReach(actor, 'lead.remove').all)
    return notAllowed('只有指挥部办公室可以立即清除；其余的到期自动清除。');
  let files: string[] = [];
  const outcome = await perform(async tx => {
    const gone = await takeAway(tx, input.leadId);
    if (!gone) return notFound();
    files = gone.files;
    await recordAudit(tx, actor, purged(input.leadId, gone));
    return done(null);
  });
  if (outcome.ok) await dropFiles(files);
  return outcome;
}

/** Clears what has lain in the bin for 30 days to the hour, each lead in a transaction of its own. Answers how many. */
export async function purgeRecycled(): Promise<number> {
  const until = new Date(now().getTime() - BIN_DAYS * DAY_MS);
  const due = await db.recycledLead.findMany({ where: { removedAt: { lte: until } }, select: { id: true } });
  let count = 0;
  for (const { id } of due) {
    const gone = await transact(async tx => {
      const taken = await takeAway(tx, id);
      if (taken) await recordSystemDeed(tx, purged(id, taken));
      return taken;
    });
    if (!gone) continue;
    await dropFiles(gone.files);
    count += 1;
  }
  const { count: views } = await db.savedView.deleteMany({ where: { removedAt: { lte: until } } });
  return count + views;
}
