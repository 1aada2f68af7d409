import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { matchKey } from '../domain/firm-name';
import type { SimilarInvestor } from '../domain/investor-view';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { stageName } from '../domain/stage';
import { db } from './client';
import { whyNotNow } from './rate-limit';
import { visible } from './scope';

const SHOWN = 5;

function listInvestors(actor: Actor, where: Prisma.InvestorWhereInput) {
  return db.investor.findMany({
    where,
    take: SHOWN,
    orderBy: { id: 'asc' },
    include: {
      _count: { select: { leads: true } },
      leads: {
        where: visible.leads(actor),
        take: SHOWN,
        select: {
          id: true,
          code: true,
          title: true,
          stage: true,
          responsibleUnit: { select: { shortName: true } },
        },
      },
    },
  });
}

/**
 * Investors that a typed name or code may already be. An equal code or match key is told to everybody,
 * because two units must not chase one firm unknowingly; the leads behind it only to those who may see them.
 */
export async function listSimilarInvestors(
  actor: Actor,
  typed: { name: string; uscc: string },
): Promise<SimilarInvestor[]> {
  const uscc = typed.uscc.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const key = matchKey(typed.name);
  if (key.length < 2 && uscc.length !== 18) return [];
  // Those that are surely the same come first: mere likeness must not crowd them out.
  const same = await listInvestors(actor, {
    OR: [...(uscc.length === 18 ? [{ uscc }] : []), ...(key.length >= 2 ? [{ matchKey: key }] : [])],
  });
  const alike =
    key.length < 2 || same.length === SHOWN
      ? []
      : await listInvestors(actor, {
          AND: [
            // Prisma hands the text to LIKE as it is.
            { matchKey: { startsWith: key.replace(/[\\%_]/g, '\\$&') } },
            { NOT: { id: { in: same.map(row => row.id) } } },
            visible.investors(actor),
          ],
        });
  const rows = [...same, ...alike].slice(0, SHOWN);
  return rows.map(row => ({
    name: row.name,
    why: row.uscc !== null && row.uscc === uscc ? 'uscc' : row.matchKey === key ? 'name' : 'similar',
    leads: row.leads.map(lead => ({
      id: lead.id,
      code: lead.code,
      title: lead.title,
      stageName: stageName(lead.stage),
      unitName: lead.responsibleUnit.shortName,
    })),
    hasOthers: row._count.leads > row.leads.length,
  }));
}

/** The same question from a form: for those who record leads, since its answer tells who is known. */
export async function findSimilarInvestors(
  actor: Actor,
  typed: { name: string; uscc: string },
): Promise<Outcome<SimilarInvestor[]>> {
  if (!can(actor, 'lead.create')) return notAllowed('你的岗位不能登记线索。');
  const wait = await whyNotNow(actor, 'search');
  if (wait) return wait;
  return done(await listSimilarInvestors(actor, typed));
}
