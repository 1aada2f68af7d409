'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcuts } from '../ui/use-shortcuts';
import { hearLog, type LogStart, openLog } from './log-opener';
import type { Writes } from './note';
import type { TalkActions } from './talk-actions';

const loadDialog = () => import('./talk-dialog');
const TalkDialog = lazy(async () => ({ default: (await loadDialog()).TalkDialog }));

type QuickLogProps = { writes: Writes; today: string; canCreate: boolean; actions: TalkActions };

const REST_MS = 2_500;

/** Whatever may be needed once the connection is gone is fetched while the page rests. */
async function fetchAhead(): Promise<void> {
  await Promise.all([loadDialog(), import('../ui/toast-stack'), import('./note-store')]);
}

/** L, from anywhere. The dialog comes with its first use, or beforehand when the page rests. */
export function QuickLog(props: QuickLogProps) {
  const [start, setStart] = useState<LogStart | null>(null);
  const [ahead, setAhead] = useState<'here' | 'away' | undefined>(undefined);
  useEffect(() => hearLog('shell', setStart), []);
  useEffect(() => {
    // The shortcut of the installed desk: /?log=1.
    if (new URLSearchParams(window.location.search).get('log') !== '1') return;
    window.history.replaceState(null, '', window.location.pathname);
    openLog();
  }, []);
  useEffect(() => {
    setAhead('away');
    const timer = setTimeout(() => {
      fetchAhead().then(
        () => setAhead('here'),
        () => {},
      );
    }, REST_MS);
    return () => clearTimeout(timer);
  }, []);
  useShortcuts({ l: () => openLog() });
  return (
    <>
      <span hidden data-quick-log={ahead} />
      {start && (
        <Suspense fallback={null}>
          <TalkDialog
            key={start.note?.key ?? 'new'}
            {...props}
            start={start}
            onClose={() => setStart(null)}
          />
        </Suspense>
      )}
    </>
  );
}
