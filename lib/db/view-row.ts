import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import { notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { viewShareReach } from '../domain/unit-reach';
import { visible } from './scope';
import type { Transaction } from './transaction';

type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

export const NO_VIEWS = '你的岗位没有线索台账，不能保存视图。';

const find = (tx: Transaction, actor: Actor, viewId: string) =>
  tx.savedView.findFirst({ where: { AND: [{ id: viewId }, visible.views(actor)] } });

/** One of the actor's tabs, be it somebody else's. */
export async function findView(tx: Transaction, actor: Actor, viewId: string): Promise<Outcome<Row>> {
  if (!canReadSomeLeads(actor)) return notAllowed(NO_VIEWS);
  const view = await find(tx, actor, viewId);
  return view ? { ok: true, value: view } : notFound('视图');
}

/** One that the actor made: a shared one is changed by its owner alone, everybody else saves a copy. */
export async function findOwnView(tx: Transaction, actor: Actor, viewId: string): Promise<Outcome<Row>> {
  const found = await findView(tx, actor, viewId);
  if (!found.ok || found.value.ownerId === actor.staffId) return found;
  return notAllowed('这是他人共享的视图，请用「另存为」保存一份自己的。');
}

/** Takes a shared view away: its owner, and the office, which keeps order among what everybody sees. */
export async function findRemovableView(
  tx: Transaction,
  actor: Actor,
  viewId: string,
): Promise<Outcome<Row>> {
  const found = await findView(tx, actor, viewId);
  if (!found.ok || viewShareReach(actor).all) return found;
  return findOwnView(tx, actor, viewId);
}

export const changedMeanwhile = () => refused('这个视图刚在别处改过，请刷新后再操作。');
