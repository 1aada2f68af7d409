'use client';
import { decimalText, formatExact, formatMoney } from '@/lib/domain/money';
import { isAfterSigning } from '@/lib/domain/stage';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { StatusBadge } from '../ui/status-badge';
import { useLeadDesk } from './lead-desk';
import { WaitingArrival } from './waiting-arrival';

/** Money that came in, receipt by receipt; from the signing on. */
export function ArrivalList() {
  const { lead, open } = useLeadDesk();
  if (!isAfterSigning(lead.stage)) return null;
  return (
    <Section
      title="到位资金"
      actions={
        lead.rights.recordMoney ? (
          <Button size="sm" onClick={() => open({ kind: 'arrival' })}>
            登记到位资金
          </Button>
        ) : undefined
      }
    >
      {lead.arrivals.length === 0 ? (
        <p className="text-table text-3">还没有到位资金。</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {lead.arrivals.map(arrival => (
            <li
              key={arrival.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 text-table tabular-nums"
            >
              <span className="text-2">{arrival.arrivedOn}</span>
              {arrival.amountYuan !== null && (
                <span title={formatExact(arrival.amountYuan)}>{formatMoney(arrival.amountYuan)}</span>
              )}
              {arrival.amountUsd !== null && <span>{decimalText(arrival.amountUsd, 4, 2)}万美元</span>}
              <span className="text-note text-3">凭证 {arrival.voucherNo}</span>
              <span className="ml-auto">
                {arrival.confirmedAt ? (
                  <StatusBadge tone="ok">已认定</StatusBadge>
                ) : (
                  <WaitingArrival arrivalId={arrival.id} voucherNo={arrival.voucherNo} />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
