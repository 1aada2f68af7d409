import { can } from '../domain/access';
import { type Actor, ROLE_NAMES } from '../domain/actor';
import { done, invalid, notAllowed, type Outcome, refused } from '../domain/outcome';
import { viewShareReach } from '../domain/unit-reach';
import type { AssignViewInput, ShareViewInput } from '../domain/view-input';
import { recordAudit } from './audit';
import { perform, type Transaction } from './transaction';
import { findOwnView, findView } from './view-row';

type Target = { reach: 'own' | 'unit' | 'all'; unitCode: string | null; name: string };

async function readTarget(tx: Transaction, actor: Actor, input: ShareViewInput): Promise<Outcome<Target>> {
  const reach = viewShareReach(actor);
  if (input.reach === 'own') return done({ reach: 'own', unitCode: null, name: '仅自己' });
  if (input.reach === 'all')
    return reach.all
      ? done({ reach: 'all', unitCode: null, name: '全体' })
      : notAllowed('只有指挥部办公室可以把视图共享给全体。');
  const unit = await tx.unit.findFirst({
    where: { AND: [{ code: input.unitCode ?? '' }, reach.all ? {} : { code: { in: reach.unitCodes } }] },
    select: { code: true, shortName: true },
  });
  if (!unit) return invalid({ unitCode: '请在列表中选择单位' });
  return done({ reach: 'unit', unitCode: unit.code, name: unit.shortName });
}

/** Puts a view among the tabs of a unit or of everybody, or takes it back. It opens no row to anybody. */
export function shareView(actor: Actor, input: ShareViewInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'view.share')) return notAllowed('你的岗位不能共享视图，可把地址发给同事。');
    const found = await findOwnView(tx, actor, input.viewId);
    if (!found.ok) return found;
    const target = await readTarget(tx, actor, input);
    if (!target.ok) return target;
    const { id, name } = found.value;
    const { reach, unitCode } = target.value;
    await tx.savedView.update({ where: { id }, data: { reach, unitCode }, select: { id: true } });
    // What not everybody has can be nobody's beginning by role.
    if (reach !== 'all') await tx.roleView.deleteMany({ where: { viewId: id } });
    await recordAudit(tx, actor, {
      deed: 'view.shared',
      noun: 'view',
      nounId: id,
      after: { name, with: target.value.name },
    });
    return done(null);
  });
}

/** With which view those of a role begin who have chosen none themselves. */
export function assignView(actor: Actor, input: AssignViewInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'view.assign')) return notAllowed('岗位默认视图由指挥部办公室设置。');
    let name = '全部';
    if (input.viewId === null) {
      await tx.roleView.deleteMany({ where: { role: input.role } });
    } else {
      const found = await findView(tx, actor, input.viewId);
      if (!found.ok) return found;
      if (found.value.reach !== 'all') return refused('请先把这个视图共享给全体，再设为岗位默认。');
      name = found.value.name;
      const data = { viewId: found.value.id };
      await tx.roleView.upsert({
        where: { role: input.role },
        create: { role: input.role, ...data },
        update: data,
      });
    }
    await recordAudit(tx, actor, {
      deed: 'view.assigned',
      noun: 'role',
      nounId: input.role,
      after: { name, note: ROLE_NAMES[input.role] },
    });
    return done(null);
  });
}
