import Link from 'next/link';
import { Suspense } from 'react';
import { sumLeads } from '@/lib/db/lead-list';
import type { Actor } from '@/lib/domain/actor';
import { filterHref, type LeadFilter } from '@/lib/domain/lead-filter';
import { formatCount } from '@/lib/format';

type Props = { actor: Actor; filter: LeadFilter; basePath: string };

async function Counted({ actor, filter, basePath }: Props) {
  const snoozed: LeadFilter = { ...filter, due: 'snoozed', page: 1, cursor: null };
  const { count } = await sumLeads(actor, snoozed);
  if (count === 0) return null;
  return (
    <Link href={filterHref(basePath, snoozed)} prefetch={false} className="ml-2 text-accent hover:underline">
      另有 {formatCount(count)} 个已暂缓提醒
    </Link>
  );
}

/** Beside the late ones: how many of the same question were put to rest, so that nobody drops out of sight. */
export function SnoozedBeside(props: Props) {
  if (props.filter.due !== 'late') return null;
  return (
    <Suspense>
      <Counted {...props} />
    </Suspense>
  );
}
