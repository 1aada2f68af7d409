import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, notAllowed, notFound, type Outcome } from '../domain/outcome';
import type { ArrangeViewsInput, ChooseViewInput } from '../domain/view-input';
import { recordAudit } from './audit';
import { visible } from './scope';
import { perform } from './transaction';
import { findView, NO_VIEWS } from './view-row';

/** With which view one begins oneself; null for the way of one's role. */
export function chooseView(actor: Actor, input: ChooseViewInput): Promise<Outcome> {
  return perform(async tx => {
    if (!canReadSomeLeads(actor)) return notAllowed(NO_VIEWS);
    const found = input.viewId === null ? null : await findView(tx, actor, input.viewId);
    if (found && !found.ok) return found;
    const choice = { defaultViewId: input.viewId };
    await tx.viewChoice.upsert({
      where: { staffId: actor.staffId },
      create: { staffId: actor.staffId, ...choice },
      update: choice,
    });
    await recordAudit(tx, actor, {
      deed: 'view.chosen',
      noun: 'staff',
      nounId: actor.staffId,
      after: { name: found?.value.name ?? '—' },
    });
    return done(null);
  });
}

/** The order of one's own tabs. */
export function arrangeViews(actor: Actor, input: ArrangeViewsInput): Promise<Outcome> {
  return perform(async tx => {
    if (!canReadSomeLeads(actor)) return notAllowed(NO_VIEWS);
    const ids = [...new Set(input.viewIds)];
    const known = await tx.savedView.count({ where: { AND: [{ id: { in: ids } }, visible.views(actor)] } });
    if (known !== ids.length) return notFound('视图');
    const choice = { viewOrder: ids };
    await tx.viewChoice.upsert({
      where: { staffId: actor.staffId },
      create: { staffId: actor.staffId, ...choice },
      update: choice,
    });
    await recordAudit(tx, actor, {
      deed: 'view.arranged',
      noun: 'staff',
      nounId: actor.staffId,
      after: { count: ids.length },
    });
    return done(null);
  });
}
