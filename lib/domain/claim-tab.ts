/** The views of the page of claims; the office has two of its own. */
export const CLAIM_TABS = {
  mine: '在办备案',
  ended: '已结束',
  clashes: '撞单',
  waiting: '待认定',
  disputes: '争议裁定',
} as const;
export type ClaimTab = keyof typeof CLAIM_TABS;

/** How many stand behind each view, and in the common pool beside them. */
export type ClaimCounts = Record<ClaimTab | 'pool', number>;

const OFFICE_TABS: readonly ClaimTab[] = ['waiting', 'disputes'];

/** The views for a reader; those of the office only where it may rule. */
export function claimTabs(mayRule: boolean): ClaimTab[] {
  return (Object.keys(CLAIM_TABS) as ClaimTab[]).filter(tab => mayRule || !OFFICE_TABS.includes(tab));
}

/** The view an address asks for; the first for anything it does not know. */
export function readClaimTab(typed: unknown, mayRule: boolean): ClaimTab {
  return claimTabs(mayRule).find(tab => tab === typed) ?? 'mine';
}
