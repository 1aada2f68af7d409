import type { ClockState, DutyClock } from '@/lib/domain/duty-clock';
import { CLOCK_NAMES } from '@/lib/domain/duty-clock';
import { StatusBadge } from '../ui/status-badge';
import type { StatusTone } from '../ui/status-shape';

const LOOKS: Record<ClockState, { tone: StatusTone; word: string }> = {
  red: { tone: 'danger', word: '滞后' },
  amber: { tone: 'warn', word: '临期' },
  ok: { tone: 'info', word: '进行中' },
  quiet: { tone: 'neutral', word: '暂缓提醒' },
  done: { tone: 'ok', word: '已完成' },
};
const ORDER: Record<ClockState, number> = { red: 0, amber: 1, ok: 2, quiet: 3, done: 4 };

/** Every clock of a lead with sign, word and day: what is late first, what is over last. */
export function ClockList({ clocks }: { clocks: readonly DutyClock[] }) {
  const sorted = [...clocks].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  return (
    <ul className="divide-y divide-hairline">
      {sorted.map(({ key, state, words }) => (
        <li key={key} className="flex items-start gap-2 py-1.5">
          <StatusBadge tone={LOOKS[state].tone} className="mt-px">
            {LOOKS[state].word}
          </StatusBadge>
          <p className="min-w-0 text-table">
            <span className="sr-only">{CLOCK_NAMES[key]}：</span>
            {words}
          </p>
        </li>
      ))}
    </ul>
  );
}
