import type { Actor } from '../domain/actor';
import { fromDateColumn, toDateColumn } from '../domain/day';
import { readEventDay } from '../domain/event-day';
import { whyNotHappenedOn } from '../domain/lead';
import type { MoveByOfficeInput } from '../domain/lead-input';
import type { Advanced } from '../domain/lead-view';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { isAfterSigning, recordNoun, stageName, stageOrder } from '../domain/stage';
import { recordAudit } from './audit';
import { concludeClaim, resumeClaim } from './claim-force';
import { openLead, saveLead, whoWasFaster } from './lead-deed';
import { recordEntry } from './lead-entry';
import { perform } from './transaction';

/** A step back, or over gates, with a reason. Entries stay: each lead counts once per stage, whatever way it took. */
export function moveByOffice(actor: Actor, input: MoveByOfficeInput): Promise<Outcome<Advanced>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.stepBack');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    if (lead.status !== 'active') return refused(`${recordNoun(lead.stage)}未在推进，请先恢复推进。`);
    if (input.to === lead.stage) return refused(`已在「${stageName(input.to)}」。`);
    const back = stageOrder(input.to) < stageOrder(lead.stage);
    const day = readEventDay(input.happenedOn, actor.today);
    const why =
      day === null || day === 'unreadable'
        ? '请填写发生日期'
        : whyNotHappenedOn(day, back ? '1900-01-01' : fromDateColumn(lead.stageOn), actor.today);
    if (why || day === null) return invalid({ happenedOn: why ?? '请填写发生日期' });
    const saved = await saveLead(tx, lead, {
      stage: input.to,
      stageOn: toDateColumn(day),
      lastProgressOn: toDateColumn(actor.today),
    });
    if (!saved) return whoWasFaster(tx, lead);
    const entryId = await recordEntry(tx, actor, lead, {
      to: input.to,
      happenedOn: day,
      answers: {},
      note: input.reason,
    });
    if (isAfterSigning(input.to)) await concludeClaim(tx, lead.id);
    else if (isAfterSigning(lead.stage)) await resumeClaim(tx, lead.id, actor.today);
    await recordAudit(tx, actor, {
      deed: back ? 'lead.steppedBack' : 'lead.skippedAhead',
      noun: 'lead',
      nounId: lead.id,
      before: { stage: lead.stage },
      after: { stage: input.to, reason: input.reason, entryId },
    });
    return done({ entryId, version: lead.version + 1, stage: input.to });
  });
}
