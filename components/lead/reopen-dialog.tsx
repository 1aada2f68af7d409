'use client';
import { recordNoun, stageName } from '@/lib/domain/stage';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';

/** Takes a resting lead up again where it stood. */
export function ReopenDialog() {
  const { lead, actions } = useLeadDesk();
  return (
    <DeedDialog
      title={`恢复推进这个${recordNoun(lead.stage)}`}
      description={`恢复后仍在「${stageName(lead.stage)}」。`}
      submitLabel="恢复推进"
      doneText="已恢复推进"
      run={(values, version) => actions.reopen({ leadId: lead.id, version, reason: values.reason ?? '' })}
    >
      {errors => <ReasonField error={errors.reason} />}
    </DeedDialog>
  );
}
