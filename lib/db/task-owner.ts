import { can, type Relation, RIGHTS } from '../domain/access';
import type { Actor, RoleKey } from '../domain/actor';
import { done, type Outcome } from '../domain/outcome';
import type { TaskOwnerOption } from '../domain/task';
import type { LoadTaskOwnersInput } from '../domain/task-input';
import { loadActor } from './actor';
import { db } from './client';
import { type DeedLead, openLead, subjectOf } from './lead-deed';
import { heldOn } from './post-day';
import { visible } from './scope';
import { perform, type Transaction } from './transaction';

/** Roles that answer tasks and see leads in this way. */
const rolesBy = (relation: Relation): RoleKey[] =>
  (Object.keys(RIGHTS) as RoleKey[]).filter(
    role => RIGHTS[role]['task.answer'] !== undefined && RIGHTS[role]['lead.read']?.includes(relation),
  );

/** These units and all above them: a post there reaches down to the lead. */
async function unitsAbove(tx: Transaction, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ code: string }[]>`
    WITH RECURSIVE above AS (
      SELECT code, parent_code FROM unit WHERE code = ANY(${[...codes]})
      UNION SELECT unit.code, unit.parent_code FROM unit JOIN above ON unit.code = above.parent_code
    ) SELECT code FROM above`;
  return rows.map(row => row.code);
}

/** Whoever sees the lead today and answers tasks: the right is asked again when the task is given. */
async function listOwners(tx: Transaction, actor: Actor, lead: DeedLead): Promise<TaskOwnerOption[]> {
  const subject = subjectOf(actor, lead);
  // One after the other: a transaction has one connection.
  const units = await unitsAbove(tx, [subject.responsibleUnitCode]);
  const sharedUnits = await unitsAbove(tx, subject.sharedUnits);
  const posts = await tx.post.findMany({
    where: {
      AND: [
        heldOn(actor.today),
        { staff: { disabledAt: null } },
        {
          OR: [
            { role: { in: rolesBy('all') } },
            { role: { in: rolesBy('unit') }, unitCode: { in: units } },
            { role: { in: rolesBy('industry') }, industryKey: subject.industryKey ?? '' },
            {
              role: { in: rolesBy('own') },
              staffId: subject.officerId ?? '00000000-0000-0000-0000-000000000000',
            },
            { role: { in: rolesBy('shared') }, staffId: { in: [...subject.sharedWith] } },
            { role: { in: rolesBy('shared') }, unitCode: { in: sharedUnits } },
          ],
        },
      ],
    },
    select: { staffId: true, staff: { select: { name: true } }, unit: { select: { shortName: true } } },
    orderBy: [{ staff: { namePinyin: 'asc' } }, { id: 'asc' }],
  });
  const people = new Map(
    posts.map(({ staffId, staff, unit }) => [
      staffId,
      { id: staffId, name: staff.name, unitName: unit.shortName },
    ]),
  );
  // Whoever follows the lead is whom it is given to most often.
  return [...people.values()].sort(
    (a, b) => Number(b.id === subject.officerId) - Number(a.id === subject.officerId),
  );
}

/** 承办人 to choose from, for those who may give a task on this lead. */
export function loadTaskOwners(
  actor: Actor,
  input: LoadTaskOwnersInput,
): Promise<Outcome<TaskOwnerOption[]>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'task.give');
    return opened.ok ? done(await listOwners(tx, actor, opened.lead)) : opened;
  });
}

/** Why somebody cannot be given a task on the lead, or null: a task is answered on the lead's own page. */
export async function whyNotOwner(leadId: string, ownerId: string): Promise<string | null> {
  const owner = await loadActor(ownerId, null);
  if (!owner) return '请在列表中选择承办人';
  if (!can(owner, 'task.answer')) return `${owner.name}的岗位不承办督办事项，请另选`;
  const seen = await db.lead.count({ where: { AND: [{ id: leadId }, visible.leads(owner)] } });
  return seen > 0 ? null : `${owner.name}看不到这个项目，请先共享给他，再交办`;
}
