import { STATUS_NAMES, type StatusKey } from '@/lib/domain/labels';

const LOOKS: Record<StatusKey, { mark: string; look: string }> = {
  active: { mark: '', look: 'text-2' },
  paused: { mark: '○ ', look: 'text-neutral' },
  lost: { mark: '! ', look: 'text-danger' },
};

/** A status as sign, word and colour, without a component per row. What goes its way needs no sign. */
export function statusWords(status: StatusKey): { text: string; look: string } {
  const { mark, look } = LOOKS[status];
  return { text: mark + STATUS_NAMES[status], look };
}
