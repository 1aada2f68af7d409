'use client';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { StatusBadge } from '../ui/status-badge';
import { useDeed } from '../ui/use-deed';
import { useLeadDesk } from './lead-desk';

/** A receipt that does not count yet; the office confirms it on the spot. */
export function WaitingArrival({ arrivalId, voucherNo }: { arrivalId: string; voucherNo: string }) {
  const { lead, actions, refresh } = useLeadDesk();
  const deed = useDeed(actions.confirmMoney, () => {
    notify({ message: `已认定凭证 ${voucherNo}`, tone: 'ok' });
    refresh();
  });
  return (
    <span className="inline-flex items-center gap-2">
      {deed.message && <span className="text-note text-danger">{deed.message}</span>}
      <StatusBadge tone="warn">待认定</StatusBadge>
      {lead.rights.confirm && (
        <Button
          size="sm"
          pending={deed.pending}
          aria-label={`认定凭证 ${voucherNo}`}
          onClick={() => deed.send({ leadId: lead.id, arrivalId })}
        >
          认定
        </Button>
      )}
    </span>
  );
}
