'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { HandOverPreview, HandOverView } from '@/lib/domain/handover';
import type { HandOverInput, PreviewHandOverInput } from '@/lib/domain/handover-input';
import type { Outcome } from '@/lib/domain/outcome';
import type { ComboboxOption } from '../ui/combobox-option';
import { useDeed } from '../ui/use-deed';
import { HandOverConfirm } from './hand-over-confirm';
import { HandOverDone } from './hand-over-done';
import { HandOverLeads } from './hand-over-leads';
import { TakerForm } from './taker-form';

type HandOverWizardProps = {
  view: HandOverView;
  today: string;
  preview: (input: PreviewHandOverInput) => Promise<Outcome<HandOverPreview>>;
  handOver: (input: HandOverInput) => Promise<Outcome<HandOverPreview>>;
};

/** Which leads, to whom, why; then what would come of it; then it is done, and what stayed is told. */
export function HandOverWizard({ view, today, preview, handOver }: HandOverWizardProps) {
  const router = useRouter();
  const movable = view.leads.filter(lead => lead.why === null).map(lead => lead.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [taker, setTaker] = useState<ComboboxOption | null>(null);
  const [reason, setReason] = useState('');
  const [reasonError, setReasonError] = useState<string | null>(null);
  const [shown, setShown] = useState<HandOverPreview | null>(null);
  const [result, setResult] = useState<(HandOverPreview & { to: string }) | null>(null);
  const chosen = movable.filter(id => !left.has(id));
  const input = { staffId: view.person.id, toId: taker?.id ?? '', leadIds: chosen };
  const look = useDeed(preview, setShown);
  const move = useDeed(handOver, moved => {
    setShown(null);
    setResult({ ...moved, to: taker?.label ?? '' });
    router.refresh();
  });
  if (result) return <HandOverDone result={result} from={view.person.name} toId={input.toId} />;
  const toggle = (id: string, wanted: boolean) =>
    setLeft(before => new Set(wanted ? [...before].filter(one => one !== id) : [...before, id]));
  return (
    <>
      <HandOverLeads
        view={view}
        today={today}
        chosen={new Set(chosen)}
        onToggle={toggle}
        onToggleAll={wanted => setLeft(new Set(wanted ? [] : movable))}
      />
      <TakerForm
        view={view}
        count={chosen.length}
        pending={look.pending}
        errors={{ ...look.errors, ...move.errors, ...(reasonError && { reason: reasonError }) }}
        message={look.message}
        onTaker={setTaker}
        onReason={setReason}
        onSend={() => {
          const why = reason.trim().length < 2 ? '请写明原因' : null;
          setReasonError(why);
          move.reset();
          if (why === null) look.send(input);
        }}
      />
      {shown && (
        <HandOverConfirm
          preview={shown}
          from={view.person.name}
          to={taker?.label ?? ''}
          pending={move.pending}
          message={move.message ?? Object.values(move.errors)[0] ?? null}
          onCancel={() => setShown(null)}
          onConfirm={() => move.send({ ...input, reason })}
        />
      )}
    </>
  );
}
