/** From–to of the characters that fit what was typed, the end not included; null where nothing is to be marked. */
export type Mark = readonly [from: number, to: number] | null;

export type FoundItem = {
  id: string;
  href: string;
  title: string;
  mark: Mark;
  /** What it belongs to; numbers in it are masked. */
  note: string;
  noteMark: Mark;
};

export const FOUND_NOUNS = {
  leads: '线索与项目',
  investors: '投资方',
  contacts: '联系人',
  files: '材料',
} as const;
export type FoundNoun = keyof typeof FOUND_NOUNS;

/** What one search finds, best first in each kind. */
export type Found = Record<FoundNoun, FoundItem[]> & {
  /** Nothing fits as typed: these only come near. */
  isNear: boolean;
};
