import type { ClaimView } from '@/lib/domain/claim-view';
import { LeftWords } from './left-words';

/** How long a claim still holds, by protection and by silence, or why it ended. */
export function ClaimDays({ claim }: { claim: ClaimView }) {
  const { protectedUntil, protectionLeft, silenceEndsOn, silenceLeft } = claim;
  if (claim.endedOn) return <span className="whitespace-normal">{claim.endReason ?? claim.endedOn}</span>;
  return (
    <span className="whitespace-normal">
      {protectedUntil ? (
        <span className="block">
          <span className="text-3 sm:hidden">保护期至 </span>
          {protectedUntil} {protectionLeft && <LeftWords words={protectionLeft} />}
        </span>
      ) : (
        '—'
      )}
      {silenceEndsOn && silenceLeft && silenceLeft.tone !== 'ok' && (
        <span className="block text-note text-3">
          须在 {silenceEndsOn} 前有进展，
          <LeftWords words={silenceLeft} />
        </span>
      )}
    </span>
  );
}
