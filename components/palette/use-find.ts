'use client';
import { useEffect, useState } from 'react';
import type { Found } from '@/lib/domain/find-view';
import { listOpened } from './opened-records';

const PAUSE_MS = 60;
/** Nobody types a longer name. */
const LONGEST = 200;

/** `of` is the text it answers: lines of an earlier one must not be chosen. */
export type Finding = { of: string; found: Found | null; fault: string | null; isBusy: boolean };

async function ask(typed: string, signal: AbortSignal): Promise<Finding> {
  const query = new URLSearchParams({
    q: typed.slice(0, LONGEST),
    ...(typed.trim() === '' && { opened: listOpened().join() }),
  });
  const response = await fetch(`/api/search?${query}`, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) return { of: typed, found: null, fault: await response.text(), isBusy: false };
  return { of: typed, found: await response.json(), fault: null, isBusy: false };
}

/** What the server finds for a text while it is typed, unless held. A later question calls the earlier one off. */
export function useFind(typed: string, isHeld: boolean): Finding {
  const [finding, setFinding] = useState<Finding>({ of: '', found: null, fault: null, isBusy: false });
  useEffect(() => {
    if (isHeld) return;
    const stop = new AbortController();
    const look = async () => {
      setFinding(before => ({ ...before, isBusy: true }));
      try {
        setFinding(await ask(typed, stop.signal));
      } catch {
        if (!stop.signal.aborted)
          setFinding({
            of: typed,
            found: null,
            fault: '网络中断，暂时不能搜索。页面和操作仍可使用。',
            isBusy: false,
          });
      }
    };
    const timer = setTimeout(look, typed === '' ? 0 : PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, isHeld]);
  return finding.of === typed ? finding : { of: typed, found: null, fault: null, isBusy: !isHeld };
}
