import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { fromDateColumn, yearOf } from '../domain/day';
import type { UndoAdvanceInput } from '../domain/lead-input';
import type { Advanced } from '../domain/lead-view';
import { done, type Outcome, refused } from '../domain/outcome';
import { needsConfirmation } from '../domain/rule-set';
import { recordAudit } from './audit';
import { resumeClaim } from './claim-force';
import { openLead, saveLead, whoWasFaster } from './lead-deed';
import { verbFor } from './lead-stage';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

const UNDO_MINUTES = 10;

type OwnMove = { last: Entry; previous: Entry };
type Entry = Awaited<ReturnType<typeof lastEntries>>[number];

function lastEntries(tx: Transaction, leadId: string) {
  return tx.stageEntry.findMany({
    where: { leadId, revokedAt: null },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: 2,
  });
}

/** The move that may be taken back: one's own, the last one, fresh, and not yet confirmed by the office. */
async function ownLastMove(
  tx: Transaction,
  actor: Actor,
  input: UndoAdvanceInput,
): Promise<OwnMove | string> {
  const [last, previous] = await lastEntries(tx, input.leadId);
  const age = last ? (now().getTime() - last.recordedAt.getTime()) / 60_000 : Number.POSITIVE_INFINITY;
  if (
    !last ||
    !previous ||
    last.id !== input.entryId ||
    last.recordedById !== actor.staffId ||
    age > UNDO_MINUTES
  ) {
    return '这次移动已不能撤销，请联系指挥部办公室退回。';
  }
  const rules = await getRuleSet(yearOf(actor.today), tx);
  if (needsConfirmation(rules, last.stage) && last.confirmedAt) return '办公室已认定这次移动，不能撤销。';
  return { last, previous };
}

/** Takes back a move of one's own, right after it: the entry is revoked and stays in the history. */
export function undoAdvance(actor: Actor, input: UndoAdvanceInput): Promise<Outcome<Advanced>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.read');
    if (!opened.ok) return opened;
    const { lead } = opened;
    const allowed = await openLead(tx, actor, input.leadId, verbFor(lead.stage));
    if (!allowed.ok) return allowed;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    const move = await ownLastMove(tx, actor, input);
    if (typeof move === 'string') return refused(move);
    const { last, previous } = move;
    await tx.stageEntry.update({
      where: { id: last.id },
      data: { revokedAt: now(), revokedById: actor.staffId },
      select: { id: true },
    });
    // What was handed in serves the next try.
    await tx.attachment.updateMany({ where: { stageEntryId: last.id }, data: { stageEntryId: null } });
    const saved = await saveLead(tx, lead, { stage: previous.stage, stageOn: previous.happenedOn });
    if (!saved) return whoWasFaster(tx, lead);
    if (last.stage === 'signed') await resumeClaim(tx, lead.id, actor.today);
    await recordAudit(tx, actor, {
      deed: 'lead.advanceUndone',
      noun: 'lead',
      nounId: lead.id,
      before: { stage: last.stage, happenedOn: fromDateColumn(last.happenedOn), entryId: last.id },
      after: { stage: previous.stage, happenedOn: fromDateColumn(previous.happenedOn), entryId: previous.id },
    });
    return done({ entryId: previous.id, version: lead.version + 1, stage: previous.stage });
  });
}
