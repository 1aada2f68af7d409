import Link from 'next/link';
import { sumLeads } from '@/lib/db/lead-list';
import type { Actor } from '@/lib/domain/actor';
import { filterHref, type LeadFilter } from '@/lib/domain/lead-filter';
import { formatCount } from '@/lib/format';

type Props = { actor: Actor; filter: LeadFilter; basePath: string };

/** Beside the late ones: how many of the same question were put to rest, so that nobody drops out of sight. */
export async function SnoozedBeside({ actor, filter, basePath }: Props) {
  if (filter.due !== 'late') return null;
  const snoozed: LeadFilter = { ...filter, due: 'snoozed', page: 1 };
  const { count } = await sumLeads(actor, snoozed);
  if (count === 0) return null;
  return (
    <Link href={filterHref(basePath, snoozed)} prefetch={false} className="ml-2 text-accent hover:underline">
      另有 {formatCount(count)} 个已暂缓提醒
    </Link>
  );
}
