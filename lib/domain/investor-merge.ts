/** What of a card is chosen when two become one; names of former times and grades are united instead. */
export const MERGE_FIELDS = [
  'name',
  'uscc',
  'kind',
  'parentGroup',
  'parentId',
  'originPlace',
  'industryKey',
  'chainNodeKey',
  'businessScope',
  'intro',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

export const MERGE_LABELS: Readonly<Record<MergeField, string>> = {
  name: '名称',
  uscc: '统一社会信用代码',
  kind: '企业性质',
  parentGroup: '所属集团',
  parentId: '母公司',
  originPlace: '来源地',
  industryKey: '产业',
  chainNodeKey: '产业链环节',
  businessScope: '经营范围',
  intro: '企业简介',
};

/** One field of the two cards side by side. */
export type MergeLine = { field: MergeField; label: string; kept: string | null; merged: string | null };

/** Two cards before their merge: what differs, and what would move. */
export type MergePreview = {
  kept: { id: string; name: string; version: number };
  merged: { id: string; name: string; version: number };
  lines: MergeLine[];
  moves: { leads: number; contacts: number; claims: number; risks: number };
};

/** Which side a field takes when nobody has chosen: the kept card's, or the other's where that one says nothing. */
export function defaultSide(line: MergeLine): 'kept' | 'merged' {
  return line.kept === null && line.merged !== null ? 'merged' : 'kept';
}

/** Former names of one card out of two: every other name either ever had, each once, without today's. */
export function unitedNames(today: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter(name => name !== today && name !== '');
}

/** Names typed in one field, parted as people part them. */
export function splitFormerNames(typed: string): string[] {
  return [...new Set(typed.split(/[、，,;；\n]/).map(name => name.trim()))].filter(name => name !== '');
}
