'use client';
import { useRouter } from 'next/navigation';
import { BIN_DAYS, REMOVED_TEXT } from '@/lib/domain/recycle';
import { recordNoun } from '@/lib/domain/stage';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { DeedDialog } from './deed-dialog';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';

/** Into the bin, for what was recorded by mistake or twice; the toast takes it back. */
export function RemoveDialog() {
  const { lead, actions } = useLeadDesk();
  const router = useRouter();
  const restore = async () => {
    const outcome = await reach(actions.restoreLead({ leadId: lead.id }));
    if (!outcome.ok) return notify({ message: outcome.message, tone: 'warn' });
    notify({ message: '已恢复' });
    router.push(`/leads/${lead.id}`);
  };
  const run: Parameters<typeof DeedDialog>[0]['run'] = async (values, version) => {
    const outcome = await actions.removeLead({ leadId: lead.id, version, reason: values.reason ?? '' });
    if (outcome.ok) {
      notify({ message: REMOVED_TEXT, undo: () => void restore() });
      // Its own page has nothing to show any more.
      router.replace('/leads?view=all');
    }
    return outcome;
  };
  return (
    <DeedDialog
      title={`把这个${recordNoun(lead.stage)}移入回收站`}
      description={`登记错或登记重的才移入回收站，${BIN_DAYS} 天内可连同跟进、材料、联系人一起恢复。谈不成的请标记流失。`}
      submitLabel="移入回收站"
      tone="danger"
      doneText={null}
      run={run}
    >
      {errors => <ReasonField error={errors.reason} />}
    </DeedDialog>
  );
}
