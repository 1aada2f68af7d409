'use client';
import { useEffect, useRef, useState } from 'react';
import type { LoadGateInput } from '@/lib/domain/lead-input';
import type { GateState } from '@/lib/domain/lead-view';
import type { Outcome } from '@/lib/domain/outcome';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { AdvanceDialog, type AdvanceDialogProps } from './advance-dialog';

type AdvanceByIdProps = Omit<AdvanceDialogProps, 'state' | 'focus'> & {
  leadId: string;
  to: LoadGateInput['to'];
  loadGate: (input: LoadGateInput) => Promise<Outcome<GateState>>;
};

/** The same dialog where only the lead's id is at hand, such as a card dropped on the board. Says why when it cannot move. */
export function AdvanceById({ leadId, to, loadGate, ...dialog }: AdvanceByIdProps) {
  const [state, setState] = useState<GateState | null>(null);
  const ask = useRef({ loadGate, onCancel: dialog.onCancel });
  useEffect(() => {
    let current = true;
    const { loadGate: load, onCancel } = ask.current;
    void reach(load({ leadId, to })).then(outcome => {
      if (!current) return;
      if (outcome.ok) return setState(outcome.value);
      notify({ message: outcome.message, tone: 'warn' });
      onCancel();
    });
    return () => {
      current = false;
    };
  }, [leadId, to]);
  return state && <AdvanceDialog {...dialog} state={state} />;
}
