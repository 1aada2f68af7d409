'use client';
import { useEffect, useRef } from 'react';

let wentBack = false;

if (typeof window !== 'undefined') {
  const [entry] = performance.getEntriesByType('navigation');
  wentBack = entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
  window.addEventListener('popstate', () => {
    wentBack = true;
    // A list that is not there within a few seconds is not what Back led to.
    setTimeout(() => {
      wentBack = false;
    }, 3_000);
  });
}

const placeKey = (): string => `scroll ${location.pathname}${location.search}`;

/** To the row one left from, its link in focus again. */
function comeBack(frame: HTMLElement, key: string): void {
  frame.scrollTop = Number(sessionStorage.getItem(key) ?? 0);
  const href = sessionStorage.getItem(`focus ${key}`);
  if (href) frame.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
}

/** The browser remembers the page's scroll, not a frame's. Back leads to the row one left from. */
export function KeepScroll() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const frame = mark.current?.parentElement;
    if (!frame) return;
    // The address changes under a table that stays, as its pages are turned; what counts is where one left from.
    let key = placeKey();
    if (wentBack) comeBack(frame, key);
    wentBack = false;
    let top = frame.scrollTop;
    let link: string | null = null;
    const see = ({ target }: FocusEvent) => {
      link = target instanceof Element ? target.getAttribute('href') : null;
      key = placeKey();
    };
    const follow = () => {
      top = frame.scrollTop;
      key = placeKey();
    };
    const keep = () => {
      sessionStorage.setItem(key, String(Math.round(top)));
      sessionStorage.setItem(`focus ${key}`, link ?? '');
    };
    frame.addEventListener('scroll', follow, { passive: true });
    frame.addEventListener('focusin', see);
    window.addEventListener('pagehide', keep);
    return () => {
      frame.removeEventListener('scroll', follow);
      frame.removeEventListener('focusin', see);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return <span ref={mark} hidden />;
}
