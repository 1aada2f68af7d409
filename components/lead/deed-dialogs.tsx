'use client';
import type { Advanced } from '@/lib/domain/lead-view';
import { stageName } from '@/lib/domain/stage';
import { announce, notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { AdvanceDialog } from './advance-dialog';
import { ArrivalDialog } from './arrival-dialog';
import { AssignDialog } from './assign-dialog';
import { ClassifyDialog } from './classify-dialog';
import { EntryDialog } from './entry-dialog';
import { useLeadDesk } from './lead-desk';
import { MoveDialog } from './move-dialog';
import { RemoveDialog } from './remove-dialog';
import { ReopenDialog } from './reopen-dialog';
import { ShareDialog } from './share-dialog';
import { SuspendDialog } from './suspend-dialog';
import { OfferTransferDialog } from './transfer-dialog';

function Advance({ focus }: { focus?: string | undefined }) {
  const { lead, version: known, today, units, actions, open, refresh } = useLeadDesk();
  if (!lead.gate) return null;
  const undo = async (advanced: Advanced) => {
    const { entryId, version } = advanced;
    const outcome = await reach(actions.undoAdvance({ leadId: lead.id, entryId, version }));
    if (outcome.ok) notify({ message: `已撤销，回到「${stageName(outcome.value.stage)}」` });
    else notify({ message: outcome.message, tone: 'warn' });
    refresh();
  };
  const close = (answer?: unknown) => {
    open(null);
    // Files handed in meanwhile stay, whether the move was made or not.
    refresh(answer);
  };
  return (
    <AdvanceDialog
      state={{ leadId: lead.id, title: lead.title, version: known, gate: lead.gate, units }}
      today={today}
      uploadUrl="/api/attachments"
      advance={actions.advance}
      focus={focus}
      onCancel={() => close()}
      onDone={advanced => {
        close(advanced);
        const said = `已移到「${stageName(advanced.stage)}」`;
        notify({ message: said, undo: () => void undo(advanced) });
        announce(said);
      }}
    />
  );
}

/** The dialog of the deed that is open, or none. */
export function DeedDialogs() {
  const { deed } = useLeadDesk();
  switch (deed?.kind) {
    case undefined:
      return null;
    case 'advance':
      return <Advance focus={deed.focus} />;
    case 'move':
      return <MoveDialog />;
    case 'pause':
      return <SuspendDialog status="paused" />;
    case 'lose':
      return <SuspendDialog status="lost" />;
    case 'reopen':
      return <ReopenDialog />;
    case 'assign':
      return <AssignDialog />;
    case 'share':
      return <ShareDialog />;
    case 'transfer':
      return <OfferTransferDialog />;
    case 'classify':
      return <ClassifyDialog />;
    case 'remove':
      return <RemoveDialog />;
    case 'arrival':
      return <ArrivalDialog />;
    default:
      return deed ? <EntryDialog kind={deed.kind} entry={deed.entry} /> : null;
  }
}
