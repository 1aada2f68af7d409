import type { Asker, Cast } from './cast';

/** One thing people do, put to the page, to the data function and to the floor. */
export type Question = {
  name: string;
  as: Asker;
  /** The page's address; null where there is no page to ask for. */
  page: ((turn: number) => string) | null;
  /** Name of the answer and what is asked, for data and floor alike; null where only the page is measured. */
  answer: string | null;
  asked: (turn: number, side: 'data' | 'floor') => Record<string, string>;
  times: { warmUp: number; rounds: number; perRound: number };
};

const OFTEN = { warmUp: 30, rounds: 5, perRound: 50 };
const SELDOM = { warmUp: 5, rounds: 4, perRound: 10 };

const nothing = (): Record<string, string> => ({});

function board(name: string, as: Asker): Question {
  return { name: `board, ${name}`, as, page: () => '/board', answer: 'board', asked: nothing, times: OFTEN };
}

function list(name: string, as: Asker, asked: Record<string, string>): Question {
  const { common: _hint, ...shown } = asked;
  const query = new URLSearchParams(shown).toString();
  return { name, as, page: () => `/leads?${query}`, answer: 'list', asked: () => asked, times: OFTEN };
}

/** A page far down, by every order, as a reader comes to it: with a place in the address. */
function pages(cast: Cast): Question[] {
  const of = (places: Cast['places']['near']): Question[] =>
    Object.entries(places).map(([sort, { page, after }]) =>
      list(`list, page ${page}, by ${sort}`, cast.office, { sort, page, after }),
    );
  const { near, far } = cast.places;
  return [...of(near), ...(far.updated.page === near.updated.page ? [] : of(far))];
}

/** One condition of each field that the cells of the board do not know; measured without a floor of its own. */
function fields({ office, tagId }: Cast): Question[] {
  const asked: Record<string, string>[] = [
    { source: 'visit' },
    { node: 'SV-B1-01' },
    { region: '杭州' },
    { tag: tagId },
    { claim: 'held' },
    { leader: 'none' },
    { amount: '300000000~1000000000' },
    { first: 'last30' },
    { progressed: 'last7' },
    { step: 'thisWeek' },
    { 'not.unit': 'P02' },
    { status: 'active', 'or.source': 'visit' },
  ];
  return asked.map(question => ({
    ...list(`list, filter ${Object.keys(question).at(-1)}`, office, question),
    page: null,
  }));
}

/** One typed text, put to the palette and to the ledger's first rows, without a page. */
function found(name: string, as: Asker, q: string, common = false): Question[] {
  const asked: Record<string, string> = common ? { q, common: '1' } : { q };
  const question = { as, page: null, asked: () => asked, times: OFTEN };
  return [
    { ...question, name: `find ${name}`, answer: 'find' },
    { ...question, name: `find in the ledger, ${name}`, answer: 'rows' },
  ];
}

/** Whatever people type into them, in each of the three scopes. */
function finds({ office, manager, officer, words }: Cast): Question[] {
  return [office, manager, officer].flatMap(as =>
    [
      found(`one character “有”, ${as.reach}`, as, '有', true),
      found(`two characters “${words.common}”, ${as.reach}`, as, words.common, true),
      found(`rare “${words.rare}”, ${as.reach}`, as, words.rare),
      found(`spelling “${words.spelled}”, ${as.reach}`, as, words.spelled),
      found(`initials “${words.initials}”, ${as.reach}`, as, words.initials),
      found(`mixed “${words.mixed}”, ${as.reach}`, as, words.mixed),
      found(`typo “${words.mistaken}”, ${as.reach}`, as, words.mistaken),
      found(`lead code, ${as.reach}`, as, words.code),
      found(`credit code, ${as.reach}`, as, words.uscc),
      found(`phone tail, ${as.reach}`, as, '5678'),
    ].flat(),
  );
}

function itemOf(items: readonly string[], turn: number): string {
  return items[turn % items.length] ?? '';
}

/** Moves and new leads change the rows: each turn takes another one, and no two servers the same. */
function deeds(cast: Cast): Question[] {
  const own = (items: readonly string[], turn: number, side: string): string =>
    itemOf(items, turn * 2 + (side === 'data' ? 0 : 1));
  const run = Date.now().toString(36);
  const as = cast.office;
  return [
    {
      name: 'create a lead',
      as,
      page: null,
      answer: 'create',
      asked: (turn, side) => ({ serial: `${run}${side}${turn}` }),
      times: OFTEN,
    },
    {
      name: 'move a lead',
      as,
      page: null,
      answer: 'advance',
      asked: (turn, side) => ({ id: own(cast.movableIds, turn, side) }),
      times: OFTEN,
    },
    {
      name: 'log an activity',
      as,
      page: null,
      answer: 'activity',
      asked: (turn, side) => ({ id: own(cast.leadIds, turn, side) }),
      times: OFTEN,
    },
  ];
}

function lead(cast: Cast): Question {
  const id = (turn: number): string => itemOf(cast.leadIds, turn);
  return {
    name: 'lead page',
    as: cast.office,
    page: turn => `/leads/${id(turn)}`,
    answer: 'lead',
    asked: turn => ({ id: id(turn) }),
    times: OFTEN,
  };
}

function reads(cast: Cast, month: string): Question[] {
  const { office, manager, officer, words } = cast;
  const filtered = { industry: 'smart-vision', status: 'active', sort: 'value' };
  const narrow = { unit: manager.unit, origin: 'external', status: 'active', sort: 'due' };
  return [
    board(`office, ${office.leads} leads`, office),
    board(`unit manager, ${manager.leads} leads`, manager),
    board(`officer, ${officer.leads} leads`, officer),
    list('list, office', office, {}),
    list('list, industry + status, by amount', office, filtered),
    list('list, unit + origin + status, by next step', office, narrow),
    list('list, page 1000, counted off', office, { page: '1000' }),
    ...pages(cast),
    ...fields(cast),
    list('list, unit manager', manager, {}),
    list('list, officer', officer, {}),
    list(`search “${words.common}”, common`, office, { q: words.common, common: '1' }),
    list(`search “${words.rare}”, rare`, office, { q: words.rare }),
    list(`search “${words.rare}”, unit manager`, manager, { q: words.rare }),
    lead(cast),
    {
      name: `month report ${month}, still open`,
      as: office,
      page: () => `/reports/monthly?month=${month}`,
      answer: 'report',
      asked: () => ({ month }),
      times: SELDOM,
    },
  ];
}

/** Everything that is measured, in the order of the table. */
export function questionsOf(cast: Cast, month: string): Question[] {
  const { office } = cast;
  return [
    {
      name: 'session and posts, part of every page',
      as: office,
      page: null,
      answer: 'session',
      asked: () => ({ token: office.token }),
      times: OFTEN,
    },
    ...reads(cast, month),
    ...finds(cast),
    { name: 'workbench, office', as: office, page: () => '/', answer: null, asked: nothing, times: OFTEN },
    ...deeds(cast),
  ];
}
