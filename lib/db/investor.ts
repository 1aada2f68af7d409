import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { SimilarInvestor, SimilarWhy } from '../domain/investor-view';
import type { SimilarInput } from '../domain/lead-input';
import { parseMoney } from '../domain/money';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { stageName } from '../domain/stage';
import { clean } from '../domain/text';
import { normaliseUscc } from '../domain/uscc';
import { db } from './client';
import { firmKey, groupKey } from './firm-key';
import { phoneHash } from './phone-hash';
import { whyNotNow } from './rate-limit';
import { visible } from './scope';
import { findSigns, type Signs } from './similar-cards';

const SHOWN = 5;

/** Reasons in the order of their weight. */
const WEIGHTS: readonly SimilarWhy[] = ['uscc', 'name', 'phone', 'group', 'project', 'similar'];
/** Who typed the name or the code knows whom they mean: the card may be named to them. */
const NAMING: readonly SimilarWhy[] = ['uscc', 'name'];

/** What was typed, as keys; a sign that is too short to mean anything is none. */
function signsOf(typed: SimilarInput): Signs {
  const uscc = normaliseUscc(typed.uscc);
  const key = firmKey(typed.name);
  const group = groupKey(typed.group ?? null);
  const money = parseMoney(typed.amount ?? '', { unit: 'wan' });
  const place = clean(typed.place ?? '');
  const chainNodeKey = typed.chainNodeKey ?? '';
  const yuan = money.ok ? money.yuan : null;
  return {
    uscc: uscc.length === 18 ? uscc : null,
    key: key.length >= 2 && typed.name !== '待核实' ? key : null,
    groupKey: group !== null && group.length >= 2 ? group : null,
    phoneHash: phoneHash(typed.phone ?? null),
    project:
      chainNodeKey !== '' && yuan !== null && yuan > 0 && place !== '' ? { chainNodeKey, yuan, place } : null,
  };
}

/** Cards the actor may see whose name goes on as was typed. */
async function alikeIds(actor: Actor, key: string | null, known: readonly string[]): Promise<string[]> {
  if (key === null || known.length >= SHOWN) return [];
  const rows = await db.investor.findMany({
    where: {
      AND: [
        // Prisma hands the text to LIKE as it is.
        { matchKey: { startsWith: key.replace(/[\\%_]/g, '\\$&') } },
        { NOT: { id: { in: [...known] } } },
        visible.investors(actor),
      ],
    },
    orderBy: { id: 'asc' },
    take: SHOWN,
    select: { id: true },
  });
  return rows.map(row => row.id);
}

const shownFor = (actor: Actor) =>
  ({
    _count: { select: { leads: true } },
    leads: {
      where: visible.leads(actor),
      take: SHOWN,
      orderBy: { id: 'asc' },
      select: {
        id: true,
        code: true,
        title: true,
        stage: true,
        responsibleUnit: { select: { shortName: true } },
      },
    },
  }) satisfies Prisma.InvestorInclude;

/**
 * Investors that a typed name, code, group, number or project may already be. The reason is told to everybody,
 * because two units must not chase one firm unknowingly; the leads behind it, and the name where it was not
 * typed, only to those who may see them.
 */
export async function listSimilarInvestors(actor: Actor, typed: SimilarInput): Promise<SimilarInvestor[]> {
  const signs = signsOf(typed);
  const found = await findSigns(actor, signs);
  const heaviest = (id: string) => WEIGHTS.indexOf(found.get(id)?.[0] ?? 'similar');
  // Those that are surely the same come first: mere likeness must not crowd them out.
  const same = [...found.keys()].sort((a, b) => heaviest(a) - heaviest(b)).slice(0, SHOWN);
  const alike = await alikeIds(actor, signs.key, same);
  const ids = [...same, ...alike].slice(0, SHOWN);
  const include = shownFor(actor);
  const cards = await db.investor.findMany({ where: { id: { in: ids } }, include });
  return ids.flatMap(id => {
    const card = cards.find(candidate => candidate.id === id);
    if (!card) return [];
    const why = found.get(id) ?? (['similar'] as const);
    const isKnown = card.leads.length > 0 || alike.includes(id) || why.some(one => NAMING.includes(one));
    return [
      {
        name: isKnown ? card.name : null,
        why: [...why],
        leads: card.leads.map(({ responsibleUnit, stage, ...lead }) => ({
          ...lead,
          stageName: stageName(stage),
          unitName: responsibleUnit.shortName,
        })),
        hasOthers: card._count.leads > card.leads.length,
      },
    ];
  });
}

/** The same question from a form: for those who record leads, since its answer tells who is known. */
export async function findSimilarInvestors(
  actor: Actor,
  typed: SimilarInput,
): Promise<Outcome<SimilarInvestor[]>> {
  if (!can(actor, 'lead.create')) return notAllowed('你的岗位不能登记线索。');
  const wait = await whyNotNow(actor, 'search');
  if (wait) return wait;
  return done(await listSimilarInvestors(actor, typed));
}
