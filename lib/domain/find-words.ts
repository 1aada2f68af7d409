/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const FIND_DEEDS: Readonly<Record<string, string>> = {};

export const FIND_DOORS: Readonly<Record<string, string>> = {
  'search.find': '搜索',
};
