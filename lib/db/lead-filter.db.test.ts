import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cast, person } from '../../prisma/seed/cast';
import type { Actor } from '../domain/actor';
import { CLAIM_NAMES } from '../domain/claim';
import { addDays, fromDateColumn } from '../domain/day';
import { resolveSpan } from '../domain/day-span';
import { BANDS, ORIGIN_NAMES, SOURCE_NAMES, STATUS_NAMES } from '../domain/labels';
import { type LeadConditions, readConditions, SET_FIELDS, SET_PARAMS } from '../domain/lead-condition';
import { chooseIn, type LeadFilter, readFilter } from '../domain/lead-filter';
import { STAGE_KEYS } from '../domain/stage';
import { listBoardCards } from './board';
import { db } from './client';
import { listLeads, sumLeads } from './lead-list';
import { as, leadOf } from './testing-actor';

const ALL = { size: 1000, offset: 0 };
const TAGS = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2'] as const;

/** A lead as the naive filter sees it. */
type Plain = {
  id: string;
  sets: Record<keyof typeof SET_FIELDS, readonly string[]>;
  value: number;
  first: string | null;
  progressed: string;
  step: string | null;
  active: boolean;
  own: (actor: Actor) => boolean;
};

let plain: Plain[];
let office: Actor;

const some = (value: string | number | null): string[] => (value === null ? [] : [String(value)]);
const dayOf = (date: Date | null): string | null => date && fromDateColumn(date);

async function readAll(): Promise<Plain[]> {
  const rows = await db.lead.findMany({
    include: { tags: true, claims: { orderBy: [{ filedAt: 'desc' }, { id: 'desc' }], take: 1 } },
  });
  return rows.map(row => ({
    id: row.id,
    sets: {
      stage: [row.stage],
      status: [row.status],
      industry: some(row.industryKey),
      node: some(row.chainNodeKey),
      unit: [row.responsibleUnitCode],
      origin: some(row.origin),
      band: [String(row.valueBand)],
      officer: some(row.officerId),
      leader: some(row.responsibleLeaderId),
      source: [row.source],
      region: some(row.sourcePlace),
      claim: row.claims.map(claim => claim.state),
      tag: row.tags.map(tag => tag.tagId),
    },
    value: Number(row.valueYuan),
    first: dayOf(row.firstContactOn),
    progressed: fromDateColumn(row.lastProgressOn),
    step: dayOf(row.nextStepOn),
    active: row.status === 'active',
    own: actor => row.officerId === actor.staffId || row.responsibleLeaderId === actor.staffId,
  }));
}

/** The rule once more, over one lead in memory. */
function meets(lead: Plain, asked: LeadConditions, actor: Actor): boolean {
  const within = (day: string | null, span: LeadConditions['firstContact']): boolean => {
    if (span === null) return true;
    const { from, to } = resolveSpan(span, actor.today);
    return day !== null && (from === null || day >= from) && (to === null || day <= to);
  };
  const has = (param: keyof typeof SET_FIELDS, choice: string): boolean => {
    const held = lead.sets[param];
    if (choice === 'none') return held.length === 0;
    return held.some(value => (param === 'region' ? value.startsWith(choice) : value === choice));
  };
  const inSets = SET_PARAMS.every(param => {
    const wanted = asked[SET_FIELDS[param].property].map(String);
    const unwanted = asked.not[param] ?? [];
    const isIn = wanted.length === 0 || wanted.some(choice => has(param, choice));
    return isIn && !unwanted.some(choice => has(param, choice));
  });
  const { amount } = asked;
  const inAmount =
    amount === null ||
    (lead.value > 0 && lead.value >= (amount.from ?? 0) && lead.value <= (amount.to ?? Number.MAX_VALUE));
  const isDue =
    asked.due === null ||
    (asked.due === 'overdue' && lead.active && lead.step !== null && lead.step < actor.today) ||
    (asked.due === 'stale' && lead.active && lead.progressed < addDays(actor.today, -30));
  return (
    inSets &&
    inAmount &&
    isDue &&
    within(lead.first, asked.firstContact) &&
    within(lead.progressed, asked.lastProgress) &&
    within(lead.step, asked.nextStep) &&
    (!asked.mine || lead.own(actor))
  );
}

function expected(filter: LeadFilter, actor: Actor): string[] {
  return plain
    .filter(lead => meets(lead, filter, actor) || (filter.or !== null && meets(lead, filter.or, actor)))
    .map(lead => lead.id)
    .sort();
}

const idsOf = async (actor: Actor, filter: LeadFilter): Promise<string[]> =>
  (await listLeads(actor, filter, ALL)).map(row => row.id).sort();

/** Leads nobody would think of: every column now set, now empty, with claims and tags. */
async function scatter(): Promise<void> {
  await db.tag.createMany({
    data: TAGS.map((id, index) => ({ id, name: `标签${index}`, colour: index + 1, createdAt: new Date(0) })),
  });
  const model = await leadOf('织岚袜业');
  const nodes = await db.chainNode.findMany({ take: 5, include: { bone: true } });
  const random = fc.sample(
    fc.record({
      node: fc.option(fc.constantFrom(...nodes)),
      stage: fc.constantFrom(...STAGE_KEYS),
      status: fc.constantFrom('active' as const, 'paused' as const, 'lost' as const),
      origin: fc.option(fc.constantFrom('external' as const, 'endogenous' as const)),
      source: fc.constantFrom(...(Object.keys(SOURCE_NAMES) as (keyof typeof SOURCE_NAMES)[])),
      place: fc.option(fc.constantFrom('上海', '上海浦东', '上', '深圳', '100%', 'a_b')),
      officer: fc.option(fc.constantFrom(...cast.slice(0, 6).map(({ id }) => id))),
      leader: fc.option(fc.constant(person('郑涛').id)),
      yuan: fc.option(fc.constantFrom(0n, 1n, 99_999_999n, 100_000_000n, 300_000_000n, 5_000_000_001n)),
      first: fc.option(fc.integer({ min: -400, max: 0 })),
      step: fc.option(fc.integer({ min: -40, max: 40 })),
      progressed: fc.integer({ min: -120, max: 0 }),
      tags: fc.subarray([...TAGS]),
    }),
    { numRuns: 150, seed: 32 },
  );
  const dayAt = (offset: number): Date => new Date(`${addDays(office.today, offset)}T00:00:00Z`);
  const {
    facts: _facts,
    id: _id,
    valueYuan: _yuan,
    valueBand: _band,
    titleKey: _key,
    investorKey: _firm,
    ...rest
  } = model;
  for (const [index, draw] of random.entries()) {
    await db.lead.create({
      data: {
        ...rest,
        code: `ZJ1999-${index}`,
        stage: draw.stage,
        status: draw.status,
        origin: draw.origin,
        source: draw.source,
        sourcePlace: draw.place,
        industryKey: draw.node?.bone.industryKey ?? null,
        chainNodeKey: draw.node?.key ?? null,
        officerId: draw.officer,
        responsibleLeaderId: draw.leader,
        intendedInvestmentYuan: draw.yuan,
        plannedInvestmentYuan: null,
        agreedInvestmentYuan: null,
        firstContactOn: draw.first === null ? null : dayAt(draw.first),
        nextStepOn: draw.step === null ? null : dayAt(draw.step),
        lastProgressOn: dayAt(draw.progressed),
        tags: { create: draw.tags.map(tagId => ({ tagId })) },
      },
    });
  }
}

beforeAll(async () => {
  office = await as('吴静');
  await scatter();
  plain = await readAll();
});

const choice = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) }).map(list => list.join(','));
const spans = ['', 'today', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth', 'last7', 'last30', 'last90'];
const spanned = fc.constantFrom(
  ...spans,
  'thisYear',
  'next7',
  'next30',
  '2026-01-01~2026-05-31',
  '~2026-03-01',
);

/** Questions as an address writes them; sparse, since five fields at once let nothing through. */
const question = (): fc.Arbitrary<Record<string, string>> => {
  const fields: Record<string, fc.Arbitrary<string>> = {
    stage: choice(STAGE_KEYS),
    status: choice(Object.keys(STATUS_NAMES)),
    industry: choice(['smart-vision', 'metal-materials', 'none']),
    node: choice([...new Set(plain.flatMap(lead => lead.sets.node))].slice(0, 6).concat('none')),
    unit: choice(['P02', '330681104', 'nowhere']),
    origin: choice(Object.keys(ORIGIN_NAMES)),
    band: choice(BANDS.map(String)),
    officer: choice([...cast.slice(0, 4).map(({ id }) => id), 'none']),
    leader: choice([person('郑涛').id, person('王芳').id, 'none']),
    source: choice(Object.keys(SOURCE_NAMES)),
    region: choice(['上海', '上', '深', '100%', 'a_', 'none']),
    claim: choice([...Object.keys(CLAIM_NAMES), 'none']),
    tag: choice([...TAGS, 'none', '00000000-0000-4000-8000-00000000dead']),
    amount: fc.constantFrom('100000000~', '~99999999', '1~300000000', '0~0', '300000000~5000000001'),
    first: spanned,
    progressed: spanned,
    step: spanned,
    due: fc.constantFrom('overdue', 'stale'),
    mine: fc.constant('1'),
  };
  const excluded = Object.fromEntries(SET_PARAMS.map(param => [`not.${param}`, fields[param]]));
  const every = Object.entries({ ...fields, ...excluded } as Record<string, fc.Arbitrary<string>>);
  const group = (prefix: string): fc.Arbitrary<[string, string][]> =>
    fc
      .subarray(every, { minLength: 1, maxLength: 3 })
      .chain(picked =>
        fc.tuple(
          ...picked.map(([name, value]) => value.map((text): [string, string] => [prefix + name, text])),
        ),
      );
  return fc
    .tuple(group(''), fc.option(group('or.')))
    .map(([first, or]) => Object.fromEntries([...first, ...(or ?? [])]));
};

describe('what is asked of the database', () => {
  it('is what the rule says of each lead, for any question', async () => {
    const people = await Promise.all(['吴静', '郑涛'].map(as));
    await fc.assert(
      fc.asyncProperty(question(), fc.constantFrom(...people), async (params, actor) => {
        const filter = readFilter(params);
        const ids = await idsOf(actor, filter);
        expect(ids).toEqual(expected(filter, actor));
        expect((await sumLeads(actor, filter)).count).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });

  it('lets each field through by itself, some and not all', async () => {
    const single = ['node=none', 'leader=none', 'source=visit', 'region=上', 'claim=held', `tag=${TAGS[0]}`];
    const others = ['amount=1~300000000', 'first=last90', 'progressed=last30', 'step=next30', 'not.unit=P02'];
    for (const query of [...single, ...others]) {
      const ids = await idsOf(office, readFilter(Object.fromEntries(new URLSearchParams(query))));
      expect([query, ids.length > 0 && ids.length < plain.length]).toEqual([query, true]);
    }
  });
});

describe('a question and the rights of who asks it', () => {
  const wide = [
    'not.unit=nowhere',
    'tag=none&or.not.tag=none',
    'not.stage=lead&or.stage=lead',
    'unit=P02&or.status=active',
  ];

  it.each(wide)('%s shows nobody more than nothing asked at all', async query => {
    const filter = readFilter(Object.fromEntries(new URLSearchParams(query)));
    for (const name of ['王芳', '何平', '孙丽', '钱红', '冯雪', '许强']) {
      const actor = await as(name);
      const own = new Set(await idsOf(actor, readFilter({})));
      const asked = await idsOf(actor, filter);
      expect(
        asked.filter(id => !own.has(id)),
        name,
      ).toEqual([]);
      expect((await sumLeads(actor, filter)).count, name).toBe(asked.length);
      const cards = await listBoardCards(actor, filter, 1000);
      expect(cards.map(card => card.id).sort(), name).toEqual(asked);
    }
  });

  it('lets the office see all that it lets through', async () => {
    const filter = chooseIn(readFilter({}), 'not.unit', ['nowhere']);
    expect(await idsOf(office, filter)).toHaveLength(plain.length);
    expect(readConditions({}).not).toEqual({});
  });
});
