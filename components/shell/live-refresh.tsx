'use client';
import type { StreamEvent } from '@/lib/domain/stream-event';
import { useLiveRefresh } from './use-live-refresh';

type LiveRefreshProps = { on: StreamEvent['name'][]; holdWhileTyping?: boolean | undefined };

/** Stands in a page that is to stay true while others work; draws nothing. */
export function LiveRefresh({ on, holdWhileTyping }: LiveRefreshProps) {
  useLiveRefresh(on, { holdWhileTyping });
  return null;
}
