import Link from 'next/link';
import type { ClaimView } from '@/lib/domain/claim-view';
import { formatMoney } from '@/lib/domain/money';
import type { ClaimActions } from './claim-actions';
import { ClaimDays } from './claim-days';
import { ClaimDeeds } from './claim-deeds';
import { ClaimStateBadge } from './claim-state';
import { LateBadge } from './late-badge';

type Props = { label: string; claims: ClaimView[]; actions: ClaimActions };

/** The same claims for a phone: what it is, whose and how big, how long, and what can be done. */
export function ClaimCards({ label, claims, actions }: Props) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-hairline rounded-card border border-hairline bg-surface sm:hidden"
    >
      {claims.map(claim => (
        <li key={claim.id} className="flex flex-col gap-1 px-3 py-2 text-table">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <ClaimStateBadge state={claim.state} />
            {claim.isLate && <LateBadge />}
            <span className="font-mono text-note text-3">{claim.code}</span>
          </p>
          <Link
            href={`/leads/${claim.leadId}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center text-accent underline-offset-2 hover:underline"
          >
            {claim.title}
          </Link>
          <p className="flex flex-wrap gap-x-2 text-2 tabular-nums">
            <span>{claim.holderUnitName}</span>
            <span>{formatMoney(claim.amountYuan)}</span>
            <span className="text-3">{claim.filedBy}提交</span>
          </p>
          {(claim.protectedUntil || claim.endedOn) && (
            <p className="tabular-nums">
              <ClaimDays claim={claim} />
            </p>
          )}
          <ClaimDeeds claim={claim} actions={actions} />
        </li>
      ))}
    </ul>
  );
}
