import { CLAIM_NAMES, type ClaimState } from '@/lib/domain/claim';
import { StatusBadge } from '../ui/status-badge';
import type { StatusTone } from '../ui/status-shape';

const TONES: Record<ClaimState, StatusTone> = {
  waiting: 'info',
  held: 'ok',
  clashed: 'warn',
  expired: 'neutral',
  lapsed: 'neutral',
  released: 'neutral',
  refused: 'danger',
  concluded: 'ok',
};

/** How a claim stands, in tint, shape and word. */
export function ClaimStateBadge({ state }: { state: ClaimState }) {
  return <StatusBadge tone={TONES[state]}>{CLAIM_NAMES[state]}</StatusBadge>;
}
