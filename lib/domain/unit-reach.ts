import { OF_AREA, type Relation, RIGHTS } from './access';
import type { Actor, HeldPost } from './actor';
import type { ReportReach } from './report/scope';
import type { Verb } from './verb';

/**
 * Over which units the rights of an actor's posts stretch, read out of the table in access.ts. These name
 * units and industries; which leads, cards and views are the actor's to see stands in lib/db/scope.ts.
 */
type UnitReach = { all: boolean; unitCodes: string[] };

/** Those of the posts that grant the verb, by this relation or by any. */
function granting(posts: readonly HeldPost[], verb: Verb, relation?: Relation): HeldPost[] {
  return posts.filter(post => {
    const relations = RIGHTS[post.role][verb];
    return relation ? relations?.includes(relation) : relations !== undefined;
  });
}

const unitsOf = (posts: readonly HeldPost[]): string[] => posts.flatMap(post => [...post.unitCodes]);

/** Which reports an actor may open; from the relations of `report.figures`. Nothing without a post that has them. */
export function reportReach({ posts, within }: Actor): ReportReach {
  const held = (relation: Relation) => granting(posts, 'report.figures', relation);
  if (within) {
    const isHeld = OF_AREA.some(relation => held(relation).length > 0);
    return { all: false, unitCodes: isHeld ? within : [], industryKeys: [] };
  }
  return {
    all: held('all').length > 0,
    unitCodes: unitsOf(held('unit')),
    industryKeys: held('industry').flatMap(post => post.industryKey ?? []),
  };
}

/** In whose area an actor may take leads from one officer and give them to another: the rows of `lead.assign`. */
export function handOverReach(actor: Actor): UnitReach {
  const posts = granting(actor.posts, 'lead.handOver');
  return {
    all: granting(posts, 'lead.assign', 'all').length > 0,
    unitCodes: unitsOf(granting(posts, 'lead.assign', 'unit')),
  };
}

/** For which units an actor may keep keys of the interface: those that `key.unit` and the reach of the post give together. */
export function unitKeyReach(actor: Actor): UnitReach {
  const posts = granting(actor.posts, 'key.unit');
  return { all: granting(posts, 'lead.read', 'all').length > 0, unitCodes: unitsOf(posts) };
}

/** Of which units an actor sees the transfers: those they may answer for, those they may offer from; the office all. */
export function transferReach({ posts }: Actor): { all: boolean; answers: string[]; offers: string[] } {
  return {
    all: granting(posts, 'transfer.offer', 'all').length > 0,
    answers: unitsOf(granting(posts, 'transfer.answer', 'all')),
    offers: unitsOf(granting(posts, 'transfer.offer', 'unit')),
  };
}

/** With whose people an actor may share a view: those of the units of the posts that grant it; the office with all. */
export function viewShareReach(actor: Actor): UnitReach {
  const posts = granting(actor.posts, 'view.share');
  return { all: granting(posts, 'view.assign').length > 0, unitCodes: unitsOf(posts) };
}
