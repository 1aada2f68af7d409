import { can } from '../access';
import type { Actor } from '../actor';
import type { Day } from '../day';
import { YI, type Yuan } from '../money';

/** By whom the rows are gathered: each group is a sheet. */
export const WEEKLY_GROUPS = { unit: '按责任单位', force: '按产业专班' } as const;
export type WeeklyGroupKey = keyof typeof WEEKLY_GROUPS;

/** R1 项目信息采集表 and B 在谈项目清单. */
export const WEEKLY_LAYOUTS = { collection: '项目信息采集表', list: '在谈项目清单' } as const;
export type WeeklyLayout = keyof typeof WEEKLY_LAYOUTS;

/** More than any county negotiates in one week. */
export const MOST_WEEKLY = 5_000;
/** 新增 and 5亿元以上 are what the sentence of the form asks for beside the industries. */
const BIG_YUAN = 5 * YI;
const NO_FORCE = '未编入专班';

/** A project under negotiation at the end of the week, as the forms print it. */
export type WeeklyRow = {
  leadId: string;
  code: string;
  title: string;
  investor: string;
  /** 固定资产投资. */
  fixedYuan: Yuan | null;
  intro: string | null;
  content: string | null;
  landMu: number | null;
  /** 片区, by a name that an import knows. */
  place: string;
  unit: { key: string; name: string };
  force: { key: string; name: string } | null;
  /** The latest follow-up up to the Friday. */
  progress: string | null;
  lastProgressOn: Day;
  /** Entered negotiation in this week. */
  isNew: boolean;
  /** No follow-up for a month: the form wants that said. */
  isSilent: boolean;
  industry: string | null;
  verdict: string | null;
  claim: { code: string; until: Day | null } | null;
};

export type WeeklyGroup = { key: string; name: string; rows: readonly WeeklyRow[]; sentence: string };

export type WeeklyReport = {
  friday: Day;
  by: WeeklyGroupKey;
  groups: readonly WeeklyGroup[];
  rows: number;
  newRows: number;
  /** Over all groups. */
  sentence: string;
};

/** Whether somebody hands in or reads weekly tables at all; the rows are those of the leads they see. */
export function mayReadWeekly(actor: Actor): boolean {
  return can(actor, 'report.preview') || can(actor, 'lead.export');
}

/** The text of 进度、备注. */
export function progressText(row: WeeklyRow): string {
  const silent = row.isSilent ? `一个月内无进展（最近跟进 ${row.lastProgressOn}）` : null;
  // A follow-up ends in a full stop of its own, after which no semicolon stands.
  const said = silent === null ? row.progress : (row.progress?.replace(/[。；;\s]+$/, '') ?? null);
  const parts = [said, silent].filter(part => part !== null);
  return `${row.isNew ? '【新增】' : ''}${parts.join('；')}`;
}

/**
 * The sentence over a form, counted from its own rows, so that whoever adds them up arrives at the same: 5亿元以上 by
 * the column 固定资产投资, which is the only amount on the form. Industries in the order of `industries`.
 */
export function weeklySentence(rows: readonly WeeklyRow[], industries: readonly string[]): string {
  const counted = industries.flatMap(name => {
    const count = rows.filter(row => row.industry === name).length;
    return count > 0 ? [`${name}项目${count}个`] : [];
  });
  const big = rows.filter(row => (row.fixedYuan ?? 0) >= BIG_YUAN).length;
  const parts = [...counted, `5亿元以上项目${big}个`];
  const added = rows.filter(row => row.isNew).length;
  return `共上报在谈项目${rows.length}个（新增${added}个），其中${parts.join('，')}`;
}

const groupOf = (row: WeeklyRow, by: WeeklyGroupKey): { key: string; name: string } =>
  by === 'unit' ? row.unit : (row.force ?? { key: 'none', name: NO_FORCE });

/** Gathers the rows, which come in the order of their groups, into the report of the week. */
export function weeklyReport(
  rows: readonly WeeklyRow[],
  { friday, by, industries }: { friday: Day; by: WeeklyGroupKey; industries: readonly string[] },
): WeeklyReport {
  const byKey = new Map<string, { name: string; rows: WeeklyRow[] }>();
  for (const row of rows) {
    const { key, name } = groupOf(row, by);
    const group = byKey.get(key) ?? { name, rows: [] };
    group.rows.push(row);
    byKey.set(key, group);
  }
  const groups = [...byKey].map(([key, group]) => ({
    key,
    ...group,
    sentence: weeklySentence(group.rows, industries),
  }));
  const newRows = rows.filter(row => row.isNew).length;
  return { friday, by, groups, rows: rows.length, newRows, sentence: weeklySentence(rows, industries) };
}
