import type { Actor } from '../domain/actor';
import { addDays, type Day, fromDateColumn, toDateColumn } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readDueDay } from '../domain/event-day';
import type { EndShareInput, ShareInput } from '../domain/lead-input';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { recordNoun } from '../domain/stage';
import { recordAudit } from './audit';
import { type DeedLead, isOpenToday, openLead } from './lead-deed';
import { notify } from './notice';
import { heldOn } from './post-day';
import { perform, type Transaction } from './transaction';

/** Whom a share reaches: one person, or the people of a unit. */
type Recipient = { staffId: string | null; unitCode: string | null; name: string };

async function findRecipient(tx: Transaction, actor: Actor, input: ShareInput): Promise<Outcome<Recipient>> {
  const { staffId, unitCode } = input;
  if ((staffId === null) === (unitCode === null)) return invalid({ staffId: '请选择一名人员或一个单位' });
  if (staffId !== null) {
    const person = await tx.staff.findFirst({
      where: { id: staffId, disabledAt: null },
      select: { name: true },
    });
    return person
      ? done({ staffId, unitCode, name: person.name })
      : invalid({ staffId: '请在列表中选择人员' });
  }
  const unit = await tx.unit.findFirst({
    where: {
      code: unitCode ?? '',
      OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(actor.today) } }],
    },
    select: { shortName: true },
  });
  return unit
    ? done({ staffId, unitCode, name: unit.shortName })
    : invalid({ unitCode: '请在列表中选择单位' });
}

/** The last day of the share; null when none is typed. */
function readEnd(typed: string, today: Day): Outcome<Day | null> {
  const day = readDueDay(typed, today);
  if (day === 'unreadable') return invalid({ endsOn: DAY_REFUSED });
  if (day !== null && day < today) return invalid({ endsOn: `截止日期不能早于今天（${today}）` });
  return done(day);
}

/** The people a share opens the lead to first: the person, or whoever holds a post in the unit itself. */
async function peopleOf(tx: Transaction, actor: Actor, { staffId, unitCode }: Recipient): Promise<string[]> {
  if (staffId !== null) return [staffId];
  const posts = await tx.post.findMany({
    where: { unitCode: unitCode ?? '', staff: { disabledAt: null }, ...heldOn(actor.today) },
    select: { staffId: true },
  });
  return posts.map(post => post.staffId);
}

async function saveShare(
  tx: Transaction,
  lead: DeedLead,
  { staffId, unitCode }: Recipient,
  { reason, startsOn, endsOn }: { reason: string; startsOn: Date; endsOn: Date | null },
): Promise<void> {
  const before = await tx.leadShare.findFirst({ where: { leadId: lead.id, staffId, unitCode } });
  const data = { reason, startsOn, endsOn };
  if (before) await tx.leadShare.update({ where: { id: before.id }, data, select: { id: true } });
  else
    await tx.leadShare.create({
      data: { leadId: lead.id, staffId, unitCode, ...data },
      select: { id: true },
    });
}

/**
 * Opens a lead to one more person or unit, from today to a day or with no end set. Done again for the same
 * one it sets a new end and reason; on its last day a share ends by itself.
 */
export function shareLead(actor: Actor, input: ShareInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.share');
    if (!opened.ok) return opened;
    const found = await findRecipient(tx, actor, input);
    if (!found.ok) return found;
    const end = readEnd(input.endsOn, actor.today);
    if (!end.ok) return end;
    const { lead } = opened;
    const recipient = found.value;
    const standing = lead.shares.find(
      share =>
        share.staffId === input.staffId &&
        share.unitCode === input.unitCode &&
        isOpenToday(share, actor.today),
    );
    await saveShare(tx, lead, recipient, {
      reason: input.reason,
      startsOn: standing?.startsOn ?? toDateColumn(actor.today),
      endsOn: end.value === null ? null : toDateColumn(end.value),
    });
    const until = end.value ?? '未定';
    await recordAudit(tx, actor, {
      deed: 'lead.shared',
      noun: 'lead',
      nounId: lead.id,
      ...(standing && { before: { until: standing.endsOn ? fromDateColumn(standing.endsOn) : '未定' } }),
      after: { with: recipient.name, until, reason: input.reason },
    });
    await notify(tx, actor, await peopleOf(tx, actor, recipient), {
      text: `${actor.name}向你共享了${recordNoun(lead.stage)} ${lead.code}${end.value ? `，至 ${end.value}` : ''}`,
      href: `/leads/${lead.id}`,
    });
    return done(null);
  });
}

/** Ends a share before its day: from this moment on it opens nothing. */
export function endShare(actor: Actor, input: EndShareInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.share');
    if (!opened.ok) return opened;
    const share = await tx.leadShare.findFirst({
      where: { id: input.shareId, leadId: opened.lead.id },
      include: { staff: { select: { name: true } }, unit: { select: { shortName: true } } },
    });
    if (!share || !isOpenToday(share, actor.today)) return refused('没有找到这项共享，可能已经结束。');
    // The last day counts: yesterday is the latest end that closes it now.
    await tx.leadShare.update({
      where: { id: share.id },
      data: { endsOn: toDateColumn(addDays(actor.today, -1)) },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'lead.shareEnded',
      noun: 'lead',
      nounId: opened.lead.id,
      before: { until: share.endsOn ? fromDateColumn(share.endsOn) : '未定' },
      after: { with: share.staff?.name ?? share.unit?.shortName ?? '' },
    });
    return done(null);
  });
}
