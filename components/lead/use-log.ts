'use client';
import { useState } from 'react';
import { ACTIVITY_NAMES, type ActivityKey, isKeyOf } from '@/lib/domain/labels';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useDraft } from '../ui/use-draft';
import { useLeadDesk } from './lead-desk';

/** Who may log writes anything but a 批示; who may comment writes that. */
function useKinds(): ActivityKey[] {
  const { rights } = useLeadDesk().lead;
  return (Object.keys(ACTIVITY_NAMES) as ActivityKey[]).filter(kind =>
    kind === 'comment' ? rights.comment : rights.log && kind !== 'step',
  );
}

/** The note being written, kept through a reload and an ended session, and what came of saving it. */
export function useLog(onSaved: () => void) {
  const { lead, actions, refresh } = useLeadDesk();
  const kinds = useKinds();
  const start = { kind: kinds[0] ?? 'note', text: '', nextStep: '', nextStepOn: '' };
  const draft = useDraft(`log:${lead.id}`, start);
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string | null>(null);

  async function save(): Promise<void> {
    if (pending) return;
    const { kind = '', text = '', nextStep = '', nextStepOn = '', happenedOn = '' } = draft.values;
    const chosen = isKeyOf(ACTIVITY_NAMES, kind) ? kind : start.kind;
    setPending(true);
    const outcome = await reach(
      actions.logActivity({ leadId: lead.id, kind: chosen, happenedOn, text, nextStep, nextStepOn }),
    );
    setPending(false);
    setErrors(!outcome.ok && outcome.kind === 'invalid' ? outcome.fields : {});
    setMessage(outcome.ok || outcome.kind === 'invalid' ? null : outcome.message);
    if (!outcome.ok) return;
    draft.clear();
    onSaved();
    notify({ message: '已记一笔' });
    refresh(outcome.value);
  }
  return { ...draft, kinds, pending, errors, message, save };
}
