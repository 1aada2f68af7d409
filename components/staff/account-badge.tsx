import { ACCOUNT_STATE_NAMES, type AccountState } from '@/lib/domain/staff-view';
import { StatusBadge } from '../ui/status-badge';
import type { StatusTone } from '../ui/status-shape';

const tones: Record<AccountState, StatusTone> = {
  active: 'ok',
  invited: 'info',
  locked: 'warn',
  disabled: 'neutral',
};

export function AccountBadge({ state }: { state: AccountState }) {
  return <StatusBadge tone={tones[state]}>{ACCOUNT_STATE_NAMES[state]}</StatusBadge>;
}
