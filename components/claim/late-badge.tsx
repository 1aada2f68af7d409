import { StatusBadge } from '../ui/status-badge';

/** Filed later after the talk than the rules ask for. */
export function LateBadge() {
  return <StatusBadge tone="warn">逾期提交</StatusBadge>;
}
