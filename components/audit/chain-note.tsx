import type { ChainState } from '@/lib/domain/audit-view';
import { formatAgo, formatCount } from '@/lib/format';
import { Note } from '../ui/note';

const LATE_MS = 60_000;
const LATE_ANCHOR_MS = 10 * 60_000;

/** How far the audit is proved: sealed, written down outside, and what still waits. */
export function ChainNote({ state, now }: { state: ChainState; now: Date }) {
  const { head, anchor, unsealed, unsealedSince } = state;
  const isLate = unsealedSince !== null && now.getTime() - Date.parse(unsealedSince) > LATE_MS;
  const isUnanchored =
    head !== null &&
    head.position !== anchor?.position &&
    now.getTime() - Date.parse(head.at) > LATE_ANCHOR_MS;
  const facts = [
    head
      ? `已封存 ${formatCount(Number(head.position))} 条（${formatAgo(new Date(head.at), now)}）`
      : '尚未封存',
    anchor
      ? `库外锚点在第 ${formatCount(Number(anchor.position))} 条（${formatAgo(new Date(anchor.at), now)}）`
      : '库外尚无锚点',
    `待封存 ${formatCount(unsealed)} 条`,
  ];
  return (
    <Note tone={isLate || isUnanchored ? 'warn' : head ? 'ok' : 'info'}>
      <span className="tabular-nums">{facts.join(' · ')}</span>
      {(isLate || isUnanchored) && (
        <span> 封存或锚点超过时限，请系统管理员检查后台任务进程；核对用 npm run audit:verify。</span>
      )}
    </Note>
  );
}
