import { LEDGER_COLUMNS, type LedgerColumnKey, STANDING_COLUMNS } from './lead-column';

export const GROUPS = {
  stage: '阶段',
  status: '状态',
  industry: '产业',
  unit: '责任单位',
  officer: '跟踪人',
  origin: '外招/内生',
  band: '金额档',
  source: '来源渠道',
} as const;
export type GroupKey = keyof typeof GROUPS;

/** How the ledger is drawn: which columns, in which order, how wide, how many stand still, and by what rows are grouped. */
export type ListLayout = {
  columns: LedgerColumnKey[];
  /** How many columns from the left stay in sight. */
  frozen: number;
  /** In CSS pixels, where somebody has drawn a column wider or narrower. */
  widths: Partial<Record<LedgerColumnKey, number>>;
  group: GroupKey | null;
};

type Params = Record<string, string | string[] | undefined>;

export const LAYOUT_PARAMS = ['cols', 'frozen', 'widths', 'group'] as const;

const MOST_FROZEN = 4;
const WIDTH = { least: 56, most: 640 };
const ALL_KEYS: readonly LedgerColumnKey[] = LEDGER_COLUMNS.map(column => column.key);

/** The columns of whoever has chosen none. */
export const DEFAULT_LAYOUT: ListLayout = {
  columns: [...STANDING_COLUMNS],
  frozen: 1,
  widths: {},
  group: null,
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const isColumn = (key: string): key is LedgerColumnKey => (ALL_KEYS as readonly string[]).includes(key);

function readWidths(text: string): ListLayout['widths'] {
  const pairs = text.split(',').map(pair => pair.split(':'));
  const read = pairs.flatMap(([key = '', typed = '']) => {
    const width = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
    return isColumn(key) && width >= WIDTH.least && width <= WIDTH.most ? [[key, width] as const] : [];
  });
  return Object.fromEntries(read);
}

/** Reads the layout from the address; what it does not know it leaves out, and without a column all are shown. */
export function readLayout(params: Params): ListLayout {
  const named = [...new Set(asText(params.cols).split(','))].filter(isColumn);
  const frozen = asText(params.frozen);
  const group = asText(params.group);
  return {
    columns: named.length > 0 ? named : [...DEFAULT_LAYOUT.columns],
    frozen: /^\d$/.test(frozen) ? Math.min(Number(frozen), MOST_FROZEN) : DEFAULT_LAYOUT.frozen,
    widths: readWidths(asText(params.widths)),
    group: Object.hasOwn(GROUPS, group) ? (group as GroupKey) : null,
  };
}

/** The layout as an address query; what is default is left out. Inverse of readLayout. */
export function writeLayout(layout: ListLayout): string {
  const params = new URLSearchParams();
  const columns = layout.columns.join(',');
  if (columns !== DEFAULT_LAYOUT.columns.join(',')) params.set('cols', columns);
  if (layout.frozen !== DEFAULT_LAYOUT.frozen) params.set('frozen', String(layout.frozen));
  const widths = Object.entries(layout.widths).map(([key, width]) => `${key}:${width}`);
  if (widths.length > 0) params.set('widths', widths.join(','));
  if (layout.group) params.set('group', layout.group);
  return params.toString();
}
