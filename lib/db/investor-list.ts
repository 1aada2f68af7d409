import type { Prisma } from '@/prisma/generated/client';
import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { InvestorFilter } from '../domain/investor-filter';
import type { SearchInvestorsInput } from '../domain/investor-input';
import type { InvestorChoice, InvestorRow } from '../domain/investor-view';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { clean } from '../domain/text';
import { db } from './client';
import { firmKey } from './firm-key';
import { whyNotNow } from './rate-limit';
import { visible } from './scope';

export const INVESTORS_A_PAGE = 50;
const CHOICES = 8;

// Prisma hands the text to LIKE as it is.
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Cards found by characters (a former name's too), spelling, initials or code. */
function named(typed: string): Prisma.InvestorWhereInput {
  const text = clean(typed);
  if (text === '') return {};
  const latin = text.toLowerCase();
  const key = firmKey(typed);
  return {
    OR: [
      { name: { contains: literal(text) } },
      { formerNames: { has: text } },
      ...(key.length >= 2
        ? [{ matchKey: { contains: literal(key) } }, { formerMatchKeys: { has: key } }]
        : []),
      ...(/^[a-z]+$/.test(latin)
        ? [{ namePinyin: { contains: latin } }, { nameInitials: { contains: latin } }]
        : []),
      ...(/^[0-9a-z]{4,18}$/.test(latin) ? [{ uscc: { startsWith: latin.toUpperCase() } }] : []),
    ],
  };
}

function whereOf(actor: Actor, { q, grade, industry }: InvestorFilter): Prisma.InvestorWhereInput {
  return {
    AND: [
      visible.investors(actor),
      named(q),
      grade === null ? {} : { grades: { has: grade } },
      // Most cards have no industry of their own yet: their leads have.
      industry === null
        ? {}
        : {
            OR: [
              { industryKey: industry },
              { leads: { some: { AND: [{ industryKey: industry }, visible.leads(actor)] } } },
            ],
          },
    ],
  };
}

/** One page of the investors the actor may see, by name. */
export async function listInvestors(actor: Actor, filter: InvestorFilter): Promise<InvestorRow[]> {
  const rows = await db.investor.findMany({
    where: whereOf(actor, filter),
    orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
    skip: (filter.page - 1) * INVESTORS_A_PAGE,
    take: INVESTORS_A_PAGE,
    select: {
      id: true,
      name: true,
      uscc: true,
      kind: true,
      grades: true,
      parentGroup: true,
      originPlace: true,
      industry: { select: { shortName: true } },
      _count: {
        select: { leads: { where: visible.leads(actor) }, riskNotes: { where: { retractedAt: null } } },
      },
    },
  });
  return rows.map(({ _count, industry, ...row }) => ({
    ...row,
    industryName: industry?.shortName ?? null,
    leadCount: _count.leads,
    riskCount: _count.riskNotes,
  }));
}

export function countInvestors(actor: Actor, filter: InvestorFilter): Promise<number> {
  return db.investor.count({ where: whereOf(actor, filter) });
}

/** A few cards the actor may see, to pick one of: a parent, or the other half of a merge. */
export async function searchInvestors(
  actor: Actor,
  { text }: SearchInvestorsInput,
): Promise<Outcome<InvestorChoice[]>> {
  if (!canReadSomeLeads(actor)) return notAllowed('你的岗位不能查看投资方。');
  const wait = await whyNotNow(actor, 'search');
  if (wait) return wait;
  if (clean(text) === '') return done([]);
  const rows = await db.investor.findMany({
    where: { AND: [visible.investors(actor), named(text)] },
    orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
    take: CHOICES,
    select: { id: true, name: true, uscc: true },
  });
  return done(rows);
}
