import { CLAIM_TABS, type ClaimCounts, type ClaimTab, claimTabs } from '@/lib/domain/claim-tab';
import { TabLinks } from '../ui/tab-links';

type Props = { mayRule: boolean; counts: ClaimCounts; current: ClaimTab | 'pool' };

/** The views of 首谈备案 with how many stand behind each, and the common pool beside them. */
export function ClaimTabs({ mayRule, counts, current }: Props) {
  const views = claimTabs(mayRule).map(key => ({
    href: key === 'mine' ? '/claims' : `/claims?tab=${key}`,
    label: CLAIM_TABS[key],
    count: counts[key],
    current: key === current,
  }));
  const pool = { href: '/pool', label: '公共池', count: counts.pool, current: current === 'pool' };
  return <TabLinks label="备案视图" links={[...views, pool]} />;
}
