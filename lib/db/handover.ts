import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { HandOverPreview } from '../domain/handover';
import type { HandOverInput, PreviewHandOverInput } from '../domain/handover-input';
import { done, invalid, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { findLeaver, findTaker, GOING_ON, whyForeign } from './handover-view';
import { type DeedLead, deedInclude, saveLead, subjectOf } from './lead-deed';
import { notify } from './notice';
import { visible } from './scope';
import { perform, type Transaction } from './transaction';

const PATIENCE = { timeoutMs: 60_000 };

type Parties = { from: { name: string }; to: { name: string } };
type Sorted = { moves: DeedLead[]; preview: HandOverPreview };

async function findParties(
  tx: Transaction,
  actor: Actor,
  input: PreviewHandOverInput,
): Promise<Outcome<Parties>> {
  if (!can(actor, 'lead.handOver')) return notAllowed('只有招商主任和指挥部办公室可以移交他人名下的项目。');
  const from = await findLeaver(tx, actor, input.staffId);
  if (!from) return notFound('人员');
  if (input.staffId === input.toId) return invalid({ toId: '请选择另一名人员接手' });
  const to = await findTaker(tx, actor, input.toId);
  return to ? done({ from, to }) : invalid({ toId: '请在列表中选择在岗的招商人员' });
}

/** Why this lead is not handed over as things stand now; null when it is. */
function whyNotHandOver(actor: Actor, lead: DeedLead, staffId: string): string | null {
  if (lead.officerId !== staffId) return `已由${lead.officer?.name ?? '他人'}跟踪，未改动`;
  if (!(GOING_ON.status.in as string[]).includes(lead.status)) return '已流失，不需要移交';
  return can(actor, 'lead.assign', subjectOf(actor, lead))
    ? null
    : whyForeign(lead.responsibleUnit.shortName);
}

/** Asks every lead anew: of those chosen a while ago some may have moved on, or be no longer the actor's to give. */
async function sortOut(tx: Transaction, actor: Actor, input: PreviewHandOverInput): Promise<Sorted> {
  const leads = await tx.lead.findMany({
    where: { AND: [{ id: { in: input.leadIds } }, visible.leads(actor)] },
    include: deedInclude,
    orderBy: { id: 'asc' },
  });
  const judged = leads.map(lead => ({ lead, why: whyNotHandOver(actor, lead, input.staffId) }));
  const moves = judged.filter(({ why }) => why === null).map(({ lead }) => lead);
  const stays = judged.flatMap(({ lead, why }) =>
    why === null ? [] : [{ id: lead.id, title: lead.title, why }],
  );
  const unseen = input.leadIds
    .filter(id => !leads.some(lead => lead.id === id))
    .map(id => ({ id, title: null, why: '没有找到该项目，或你无权查看' }));
  return {
    moves,
    preview: { moves: moves.map(({ id, title }) => ({ id, title })), stays: [...stays, ...unseen] },
  };
}

/** What would move and what would stay, and why; nothing is written. */
export function previewHandOver(
  actor: Actor,
  input: PreviewHandOverInput,
): Promise<Outcome<HandOverPreview>> {
  return perform(async tx => {
    const parties = await findParties(tx, actor, input);
    if (!parties.ok) return parties;
    const { preview } = await sortOut(tx, actor, input);
    return preview.stays.length > 0 && preview.stays.every(stay => stay.title === null)
      ? notFound()
      : done(preview);
  });
}

async function moveLead(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  { from, to }: Parties,
  { staffId, toId, reason }: HandOverInput,
): Promise<void> {
  const saved = await saveLead(tx, lead, { officerId: toId });
  // The row is locked since before it was read: nobody can have been faster.
  if (!saved) throw new Error(`The lead ${lead.id} moved under its lock.`);
  // The next step follows by trigger; what a leader has asked for is asked of whoever follows the lead.
  await tx.task.updateMany({
    where: { leadId: lead.id, ownerId: staffId, closedAt: null },
    data: { ownerId: toId, version: { increment: 1 } },
  });
  await recordAudit(tx, actor, {
    deed: 'lead.handedOver',
    noun: 'lead',
    nounId: lead.id,
    before: { officer: from.name },
    after: { officer: to.name, reason },
  });
}

async function tellBoth(
  tx: Transaction,
  actor: Actor,
  count: number,
  { from, to }: Parties,
  input: HandOverInput,
): Promise<void> {
  await notify(tx, actor, [input.toId], {
    text: `${actor.name}将${from.name}名下的 ${count} 个项目移交给你，请核对下步计划`,
    href: '/leads?mine=1',
  });
  await notify(tx, actor, [input.staffId], {
    text: `${actor.name}将你名下的 ${count} 个项目移交给${to.name}`,
    href: '/leads',
  });
}

/**
 * Gives the chosen leads of one officer to another, in one transaction: every lead is asked for `lead.assign`
 * by itself under its lock, and leaves its own audit row. What has moved on meanwhile stays and is told.
 */
export function handOverLeads(actor: Actor, input: HandOverInput): Promise<Outcome<HandOverPreview>> {
  return perform(async tx => {
    const parties = await findParties(tx, actor, input);
    if (!parties.ok) return parties;
    // In the order of the ids: two who hand over at once wait for each other instead of blocking each other.
    await tx.$executeRaw`SELECT 1 FROM lead WHERE id = ANY(${input.leadIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    const { moves, preview } = await sortOut(tx, actor, input);
    if (moves.length === 0) {
      if (preview.stays.every(stay => stay.title === null)) return notFound();
      return refused(`所选项目都没有移交：${preview.stays.find(stay => stay.title)?.why ?? ''}。`);
    }
    for (const lead of moves) await moveLead(tx, actor, lead, parties.value, input);
    await tellBoth(tx, actor, moves.length, parties.value, input);
    return done(preview);
  }, PATIENCE);
}
