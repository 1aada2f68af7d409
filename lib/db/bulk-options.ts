import type { Actor } from '../domain/actor';
import { bulkKindsFor } from '../domain/bulk-change';
import type { BulkOptions } from '../domain/bulk-view';
import { yearOf } from '../domain/day';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { db } from './client';
import { getRuleSet } from './rule-set';
import { listChainNodes, listIndustries, listStaff, listUnits } from './vocabulary';

/** What a change can name: people, units, industries, tags and reasons of today. Asked for when the dialog opens. */
export async function listBulkOptions(actor: Actor): Promise<Outcome<BulkOptions>> {
  if (bulkKindsFor(actor).length === 0)
    return notAllowed('你的岗位不能批量修改项目，请联系单位的招商主任或指挥部办公室。');
  const [staff, units, industries, chainNodes, tags, rules] = await Promise.all([
    listStaff(actor),
    listUnits(actor),
    listIndustries(actor),
    listChainNodes(actor),
    db.tag.findMany({
      where: { retiredAt: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    getRuleSet(yearOf(actor.today)),
  ]);
  return done({
    staff,
    units: units.map(({ code, shortName }) => ({ code, shortName })),
    industries: industries.filter(one => one.isActive).map(({ key, name }) => ({ key, name })),
    chainNodes,
    tags,
    exitReasons: rules.exitReasons.map(({ key, name }) => ({ key, name })),
    today: actor.today,
  });
}
