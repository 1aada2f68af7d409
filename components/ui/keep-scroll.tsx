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

/** The browser remembers the page's scroll, not a frame's. Back leads to the row one left from. */
export function KeepScroll() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const frame = mark.current?.parentElement;
    if (!frame) return;
    const key = `scroll ${location.pathname}${location.search}`;
    if (wentBack) frame.scrollTop = Number(sessionStorage.getItem(key) ?? 0);
    wentBack = false;
    let top = frame.scrollTop;
    const follow = () => {
      top = frame.scrollTop;
    };
    const keep = () => sessionStorage.setItem(key, String(Math.round(top)));
    frame.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      frame.removeEventListener('scroll', follow);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return <span ref={mark} hidden />;
}
