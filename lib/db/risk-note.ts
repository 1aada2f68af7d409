import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readEventDay } from '../domain/event-day';
import type { RecordRiskInput, RetractRiskInput } from '../domain/investor-input';
import { RISK_NAMES } from '../domain/investor-labels';
import { done, invalid, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { openInvestor } from './investor-deed';
import { visible } from './scope';
import { perform, type Transaction } from './transaction';

/** Notes something known against an investor. Everybody who sees the firm reads it; it is never erased. */
export function recordRisk(actor: Actor, input: RecordRiskInput): Promise<Outcome<{ id: string }>> {
  return perform(async tx => {
    const opened = await openInvestor(tx, actor, input.investorId);
    if (!opened.ok) return opened;
    if (!can(actor, 'investor.edit')) return notAllowed('你的岗位不能登记风险提示，可告知跟踪人登记。');
    const foundOn = readEventDay(input.foundOn, actor.today);
    if (foundOn === null || foundOn === 'unreadable') return invalid({ foundOn: DAY_REFUSED });
    if (foundOn > actor.today) return invalid({ foundOn: `发现日期不能晚于今天（${actor.today}）` });
    const { kind, text, source } = input;
    const { id } = await tx.riskNote.create({
      data: {
        ...{ kind, text, source },
        investorId: opened.card.id,
        foundOn: toDateColumn(foundOn),
        recordedAt: now(),
        recordedById: actor.staffId,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'risk.recorded',
      noun: 'investor',
      nounId: opened.card.id,
      after: { riskNoteId: id, kind: RISK_NAMES[kind], foundOn, source },
    });
    return done({ id });
  });
}

/** A note on a firm the actor sees, held until the deed's end. */
async function openRisk(tx: Transaction, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM risk_note WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.riskNote.findFirst({ where: { AND: [{ id }, { investor: visible.investors(actor) }] } });
}

/** A standing note to which the actor may add a proof: as whoever records one. */
export async function openToProve(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Outcome<{ investorId: string }>> {
  const note = await openRisk(tx, actor, id);
  if (!note) return notFound('风险提示');
  if (!can(actor, 'investor.edit')) return notAllowed('你的岗位不能上传风险提示的证据，可请跟踪人上传。');
  if (note.retractedAt !== null) return refused('这条风险提示已经撤回，不能再加证据。');
  return done({ investorId: note.investorId });
}

/** Says that a note was wrong, and why: it stays to be read, struck out. Its writer may, and the office. */
export function retractRisk(actor: Actor, input: RetractRiskInput): Promise<Outcome> {
  return perform(async tx => {
    const note = await openRisk(tx, actor, input.riskNoteId);
    if (!note) return notFound('风险提示');
    const isWriter = note.recordedById === actor.staffId && can(actor, 'investor.edit');
    if (!isWriter && !can(actor, 'investor.manage'))
      return notAllowed('风险提示由登记人或指挥部办公室撤回，请联系他们。');
    if (note.retractedAt !== null) return refused('这条风险提示已经撤回。');
    await tx.riskNote.update({
      where: { id: note.id },
      data: { retractedAt: now(), retractedById: actor.staffId, retractReason: input.reason },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'risk.retracted',
      noun: 'investor',
      nounId: note.investorId,
      after: { riskNoteId: note.id, reason: input.reason },
    });
    return done(null);
  });
}
