import type { Actor } from '../domain/actor';
import type { GradeKey, InvestorKindKey } from '../domain/labels';
import { db } from './client';
import { visible } from './scope';

export type ApiInvestorRow = {
  id: string;
  version: number;
  name: string;
  uscc: string | null;
  kind: InvestorKindKey | null;
  grades: GradeKey[];
  parentGroup: string | null;
  originPlace: string | null;
  industryKey: string | null;
};

/** The cards the actor may see, in the order of their ids, from behind one on. */
export async function listInvestorsAfter(
  actor: Actor,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ rows: ApiInvestorRow[]; next: string | null }> {
  const rows = await db.investor.findMany({
    where: { AND: [visible.investors(actor), after === null ? {} : { id: { gt: after } }] },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: {
      ...{ id: true, version: true, name: true, uscc: true, kind: true, grades: true },
      ...{ parentGroup: true, originPlace: true, industryKey: true },
    },
  });
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
