import { now } from '../clock';
import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, invalid, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { viewShareReach } from '../domain/unit-reach';
import { BUILT_IN_VIEWS, layoutOf, MOST_VIEWS, paramsOf, questionOf } from '../domain/view';
import type { RenameViewInput, SaveViewInput, UpdateViewInput, ViewInput } from '../domain/view-input';
import { recordAudit } from './audit';
import { perform, type Transaction } from './transaction';
import { changedMeanwhile, findOwnView, findRemovableView, NO_VIEWS } from './view-row';

type Saved = { id: string; version: number };

/** In the one spelling in which questions are compared: an address typed by hand is saved as the desk writes it. */
const askedOf = ({ question, layout, face }: Pick<SaveViewInput, 'question' | 'layout' | 'face'>) => ({
  question: questionOf(paramsOf(question)),
  layout: layoutOf(paramsOf(layout)),
  face,
});

async function whyNotNamed(
  tx: Transaction,
  actor: Actor,
  name: string,
  but?: string,
): Promise<string | null> {
  if (BUILT_IN_VIEWS.some(view => view.name === name)) return '与内置视图同名，请换一个名称';
  const same = await tx.savedView.findFirst({
    where: { ownerId: actor.staffId, name, removedAt: null, ...(but && { NOT: { id: but } }) },
    select: { id: true },
  });
  return same ? '你已有同名的视图，请换一个名称' : null;
}

/** Keeps the question and layout on screen under a name, for oneself. */
export function saveView(actor: Actor, input: SaveViewInput): Promise<Outcome<Saved>> {
  return perform<Saved>(async tx => {
    if (!canReadSomeLeads(actor)) return notAllowed(NO_VIEWS);
    const whyNot = await whyNotNamed(tx, actor, input.name);
    if (whyNot) return invalid({ name: whyNot });
    const count = await tx.savedView.count({ where: { ownerId: actor.staffId, removedAt: null } });
    if (count >= MOST_VIEWS) return refused(`每人最多保存 ${MOST_VIEWS} 个视图，请先删除不用的。`);
    const view = await tx.savedView.create({
      data: { name: input.name, ...askedOf(input), ownerId: actor.staffId, createdAt: now() },
      select: { id: true, version: true },
    });
    await recordAudit(tx, actor, {
      deed: 'view.saved',
      noun: 'view',
      nounId: view.id,
      after: { name: input.name },
    });
    return done(view);
  });
}

async function change(
  tx: Transaction,
  { id, version }: Saved,
  data: { name: string } | ReturnType<typeof askedOf>,
): Promise<boolean> {
  const { count } = await tx.savedView.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** Makes the view what is on screen now; whoever it is shared with opens that from now on. */
export function updateView(actor: Actor, input: UpdateViewInput): Promise<Outcome<Saved>> {
  return perform<Saved>(async tx => {
    const found = await findOwnView(tx, actor, input.viewId);
    if (!found.ok) return found;
    const view = { id: found.value.id, version: input.version };
    if (!(await change(tx, view, askedOf(input)))) return changedMeanwhile();
    await recordAudit(tx, actor, {
      deed: 'view.updated',
      noun: 'view',
      nounId: view.id,
      before: { filter: found.value.question },
      after: { name: found.value.name, filter: askedOf(input).question },
    });
    return done({ id: view.id, version: input.version + 1 });
  });
}

export function renameView(actor: Actor, input: RenameViewInput): Promise<Outcome<Saved>> {
  return perform<Saved>(async tx => {
    const found = await findOwnView(tx, actor, input.viewId);
    if (!found.ok) return found;
    const whyNot = await whyNotNamed(tx, actor, input.name, input.viewId);
    if (whyNot) return invalid({ name: whyNot });
    const view = { id: found.value.id, version: input.version };
    if (!(await change(tx, view, { name: input.name }))) return changedMeanwhile();
    await recordAudit(tx, actor, {
      deed: 'view.renamed',
      noun: 'view',
      nounId: view.id,
      before: { name: found.value.name },
      after: { name: input.name },
    });
    return done({ id: view.id, version: input.version + 1 });
  });
}

/** Takes a view from everybody's tabs; for 30 days it can be brought back as it was, sharing included. */
export function removeView(actor: Actor, input: ViewInput): Promise<Outcome> {
  return perform(async tx => {
    const found = await findRemovableView(tx, actor, input.viewId);
    if (!found.ok) return found;
    const { id, name } = found.value;
    await tx.savedView.update({ where: { id }, data: { removedAt: now() }, select: { id: true } });
    await recordAudit(tx, actor, { deed: 'view.removed', noun: 'view', nounId: id, after: { name } });
    return done(null);
  });
}

/** 撤销 of a removal. */
export function bringBackView(actor: Actor, input: ViewInput): Promise<Outcome> {
  return perform(async tx => {
    if (!canReadSomeLeads(actor)) return notAllowed(NO_VIEWS);
    const view = await tx.savedView.findFirst({
      where: {
        id: input.viewId,
        removedAt: { not: null },
        ...(!viewShareReach(actor).all && { ownerId: actor.staffId }),
      },
      select: { id: true, name: true },
    });
    if (!view) return notFound('视图');
    await tx.savedView.update({ where: { id: view.id }, data: { removedAt: null }, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'view.broughtBack',
      noun: 'view',
      nounId: view.id,
      after: { name: view.name },
    });
    return done(null);
  });
}
