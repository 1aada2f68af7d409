'use client';
import { useId, useRef } from 'react';
import type { AdvanceInput } from '@/lib/domain/lead-input';
import type { Advanced, GateState } from '@/lib/domain/lead-view';
import type { Outcome } from '@/lib/domain/outcome';
import { stageName } from '@/lib/domain/stage';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { AdvanceForm } from './advance-form';
import { useAdvance } from './use-advance';

export type AdvanceDialogProps = {
  state: GateState;
  today: string;
  uploadUrl: string;
  advance: (input: AdvanceInput) => Promise<Outcome<Advanced>>;
  onDone: (advanced: Advanced) => void;
  onCancel: () => void;
  /** The field or document to begin with. */
  focus?: string | undefined;
};

/** Takes a lead through its next gate: asks exactly what is missing, with the rest at hand. */
export function AdvanceDialog(props: AdvanceDialogProps) {
  const { state, today, uploadUrl, focus, onCancel } = props;
  const form = useId();
  const first = useRef<HTMLElement | null>(null);
  const step = useAdvance(props);
  const deed = `移到「${stageName(state.gate.to)}」`;
  const footer = (
    <>
      <Button onClick={onCancel}>取消</Button>
      <Button variant="primary" type="submit" form={form} pending={step.pending} pendingText="移动中…">
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={open => !open && onCancel()}
      title={deed}
      description={state.title}
      initialFocus={first}
      size="lg"
      footer={footer}
    >
      <AdvanceForm
        id={form}
        state={state}
        today={today}
        uploadUrl={uploadUrl}
        focus={focus}
        step={step}
        first={first}
      />
    </Dialog>
  );
}
