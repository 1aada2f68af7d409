'use client';
import { useState } from 'react';
import type { ClaimView } from '@/lib/domain/claim-view';
import { Button } from '../ui/button';
import { useReady } from '../ui/use-ready';
import type { ClaimActions } from './claim-actions';
import { ClaimDeed, type ClaimDeedKind } from './claim-deed';

/** What the reader may do with a claim; what is refused as things stand says why. */
export function ClaimDeeds({ claim, actions }: { claim: ClaimView; actions: ClaimActions }) {
  const ready = useReady();
  const [deed, setDeed] = useState<ClaimDeedKind | null>(null);
  const { may, whyNotExtend, whyNotDecide } = claim;
  const deeds: (false | { kind: ClaimDeedKind; label: string; why: string | null })[] = [
    may.decide && { kind: 'confirm', label: '认定', why: whyNotDecide },
    may.decide && { kind: 'refuse', label: '不予认定', why: whyNotDecide },
    may.extend && { kind: 'extend', label: '延期', why: whyNotExtend },
    may.release && { kind: 'release', label: '放弃', why: null },
  ];
  const shown = deeds.filter(one => one !== false);
  if (shown.length === 0) return null;
  return (
    <span data-ready={ready} className="flex flex-wrap items-center gap-1">
      {shown.map(({ kind, label, why }) => (
        <Button
          key={kind}
          size="sm"
          onClick={() => setDeed(kind)}
          title={why ?? undefined}
          disabled={may.decide && why !== null && why === whyNotDecide}
          className="max-sm:min-h-11 max-sm:px-4"
          aria-label={`${label}备案 ${claim.code}`}
        >
          {label}
        </Button>
      ))}
      {whyNotDecide && <span className="basis-full text-note whitespace-normal text-3">{whyNotDecide}</span>}
      {deed && <ClaimDeed claim={claim} deed={deed} actions={actions} onClose={() => setDeed(null)} />}
    </span>
  );
}
