import { BAND_NAMES, BANDS, ORIGIN_NAMES, SOURCE_NAMES, STATUS_NAMES } from './labels';
import type { GroupKey } from './list-layout';
import type { Yuan } from './money';
import { STAGE_KEYS, stageName } from './stage';

/** Sums over everything a question lets through, not over a page. Unknown is not 0: each sum says of how many it is. */
export type LedgerSums = {
  count: number;
  yuan: Yuan;
  /** Leads that name an amount at all; the average is theirs. */
  named: number;
  landMu: number;
  /** Leads that name a piece of land. */
  landNamed: number;
};

/** A group of the ledger; `key` is '' where the lead says nothing. */
export type LeadGroup = LedgerSums & { key: string; name: string };

/** Rows of a group that are shown at first and with each press on 更多. */
export const GROUP_ROWS = 20;

/** Of the leads that name an amount, to the yuan, half up; null when none does. */
export function averageYuan({ yuan, named }: Pick<LedgerSums, 'yuan' | 'named'>): Yuan | null {
  return named === 0 ? null : Math.floor((2 * yuan + named) / (2 * named));
}

type Named = { key: string; name: string };

const named = (names: Readonly<Record<string, string>>): Named[] =>
  Object.entries(names).map(([key, name]) => ({ key, name }));

/** What is called nothing has a name on the screen all the same. */
const NOTHING: Record<GroupKey, string> = {
  stage: '未定阶段',
  status: '未定状态',
  industry: '未分类',
  unit: '未定单位',
  officer: '未指派',
  origin: '未定外招内生',
  band: '金额待定',
  source: '未定来源',
};

/** The groups whose names and order are fixed by the vocabulary; the others are asked of the database. */
export const FIXED_GROUPS: Partial<Record<GroupKey, readonly Named[]>> = {
  stage: STAGE_KEYS.map(key => ({ key, name: stageName(key) })),
  status: named(STATUS_NAMES),
  origin: named(ORIGIN_NAMES),
  source: named(SOURCE_NAMES),
  band: BANDS.map(band => ({ key: String(band), name: BAND_NAMES[band] })),
};

/** Names and the natural order for what was summed; groups without a lead are left out, the nameless one stands last. */
export function nameGroups(
  group: GroupKey,
  sums: readonly (LedgerSums & { key: string })[],
  names: readonly Named[],
): LeadGroup[] {
  const place = new Map(names.map(({ key }, index) => [key, index]));
  const label = new Map(names.map(({ key, name }) => [key, name]));
  return sums
    .map(sum => ({ ...sum, name: label.get(sum.key) ?? NOTHING[group] }))
    .sort((one, other) => (place.get(one.key) ?? names.length) - (place.get(other.key) ?? names.length));
}
