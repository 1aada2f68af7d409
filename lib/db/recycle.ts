import { now } from '../clock';
import { canSomewhere } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { whyNotRemove } from '../domain/recycle';
import type { RecycledLeadInput, RemoveLeadInput } from '../domain/recycle-input';
import { recordNoun } from '../domain/stage';
import { recordAudit } from './audit';
import { lockClaims } from './claim-force';
import { openLead, whoWasFaster } from './lead-deed';
import { notify } from './notice';
import { heldOn } from './post-day';
import { listBonds } from './recycle-bonds';
import { visible } from './scope';
import { perform, type Transaction } from './transaction';

/**
 * Moves a lead into the bin with every row that hangs on it. Refused while others rely on it; what refuses stands in
 * lib/domain/recycle.ts. Its officer is told, if somebody else did it.
 */
export function removeLead(actor: Actor, input: RemoveLeadInput): Promise<Outcome<{ leadId: string }>> {
  return perform(async tx => {
    // Filing a claim and removing its lead take turns.
    await lockClaims(tx);
    const opened = await openLead(tx, actor, input.leadId, 'lead.remove');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    await tx.$queryRaw`SELECT count(*) FROM (SELECT 1 FROM lead WHERE id = ${lead.id}::uuid FOR UPDATE) AS held`;
    const whyNot = whyNotRemove(await listBonds(tx, actor, lead));
    if (whyNot !== null) return refused(whyNot);
    const { id, code, title, stage, investorId, responsibleUnitCode, officerId, industryKey } = lead;
    await tx.$executeRaw`
      INSERT INTO recycled_lead (id, code, title, stage, investor_id, unit_code, officer_id, industry_key,
        removed_at, removed_by_id, reason, snapshot)
      VALUES (${id}::uuid, ${code}, ${title}, ${stage}::stage, ${investorId}::uuid, ${responsibleUnitCode},
        ${officerId}::uuid, ${industryKey}, ${now()}, ${actor.staffId}::uuid, ${input.reason}, lead_take_out(${id}::uuid))`;
    await recordAudit(tx, actor, {
      deed: 'lead.removed',
      noun: 'lead',
      nounId: id,
      after: { code, reason: input.reason },
    });
    await notify(tx, actor, [officerId], {
      text: `${actor.name}把${recordNoun(stage)} ${code} 移入了回收站：${input.reason}`,
      href: '/leads?view=all',
    });
    return done({ leadId: id });
  });
}

/** Who takes a lead whose officer has left: the managers of its unit, who are told to assign it. */
async function managersOf(tx: Transaction, actor: Actor, unitCode: string): Promise<string[]> {
  const posts = await tx.post.findMany({
    where: { unitCode, role: 'unitManager', staff: { disabledAt: null }, ...heldOn(actor.today) },
    select: { staffId: true },
  });
  return posts.map(post => post.staffId);
}

/** An officer who has left since follows nothing any more: the lead waits to be assigned, and so does its next step. */
async function freeFromLeavers(tx: Transaction, leadId: string): Promise<{ isFreed: boolean }> {
  const lead = await tx.lead.findUniqueOrThrow({
    where: { id: leadId },
    select: { officer: { select: { disabledAt: true } }, nextStepOwner: { select: { disabledAt: true } } },
  });
  const isFreed = (lead.officer?.disabledAt ?? null) !== null;
  const ownerLeft = (lead.nextStepOwner?.disabledAt ?? null) !== null;
  await tx.lead.update({
    where: { id: leadId },
    data: {
      version: { increment: 1 },
      updatedAt: now(),
      ...(isFreed && { officerId: null }),
      ...(ownerLeft && { nextStepOwnerId: null }),
    },
    select: { id: true },
  });
  return { isFreed };
}

/** Brings a lead back out of the bin, with all that hung on it; under the card its investor was merged into since. */
export function restoreLead(actor: Actor, input: RecycledLeadInput): Promise<Outcome<{ leadId: string }>> {
  return perform(async tx => {
    if (!canSomewhere(actor, 'lead.remove'))
      return notAllowed('你的岗位不能从回收站恢复，请联系单位的招商主任或指挥部办公室。');
    const where = { AND: [{ id: input.leadId }, visible.recycled(actor)] };
    const recycled = await tx.recycledLead.findFirst({ where, omit: { snapshot: true } });
    if (!recycled) return notFound();
    // Whoever takes the row has the lead; a second one waits here and then finds nothing.
    const { count } = await tx.$queryRaw<{ count: number }[]>`
      WITH taken AS (DELETE FROM recycled_lead WHERE id = ${recycled.id}::uuid RETURNING snapshot)
      SELECT count(lead_put_back(snapshot))::int AS count FROM taken`.then(([row]) => row ?? { count: 0 });
    if (count === 0) return notFound();
    const { isFreed } = await freeFromLeavers(tx, recycled.id);
    await recordAudit(tx, actor, {
      deed: 'lead.restored',
      noun: 'lead',
      nounId: recycled.id,
      after: { code: recycled.code, ...(isFreed && { note: '原跟踪人已停用，待指派' }) },
    });
    const told = isFreed ? await managersOf(tx, actor, recycled.unitCode) : [recycled.officerId];
    await notify(tx, actor, told, {
      text: `${actor.name}从回收站恢复了${recordNoun(recycled.stage)} ${recycled.code}${isFreed ? '，原跟踪人已停用，请指派' : ''}`,
      href: `/leads/${recycled.id}`,
    });
    return done({ leadId: recycled.id });
  });
}
