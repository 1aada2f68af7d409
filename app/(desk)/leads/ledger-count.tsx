import type { Actor } from '@/lib/domain/actor';
import type { LeadFilter } from '@/lib/domain/lead-filter';
import type { LedgerSums } from '@/lib/domain/lead-group';
import { formatCount } from '@/lib/format';
import { SnoozedBeside } from './snoozed-beside';
import { WithTotals } from './with-totals';

type Props = { actor: Actor; filter: LeadFilter; totals: Promise<LedgerSums>; basePath: string };

/** How many leads the question lets through, as soon as they are counted. */
export function LedgerCount({ actor, filter, totals, basePath }: Props) {
  return (
    <>
      <WithTotals of={totals} meanwhile="正在计数…">
        {({ count }) => `共 ${formatCount(count)} 条`}
      </WithTotals>
      <SnoozedBeside {...{ actor, filter, basePath }} />
    </>
  );
}
