'use client';
import { useEffect } from 'react';

const REST_MS = 4_000;

/** Lets the desk open without a connection: registers the worker, and has it fetch the offline page anew once a visit. */
export function OfflineReady() {
  useEffect(() => {
    // Over plain http there is none; notes still wait on the device as long as a page is open.
    if (!('serviceWorker' in navigator)) return;
    const begin = async () => {
      await navigator.serviceWorker.register('/sw.js');
      const { active } = await navigator.serviceWorker.ready;
      if (sessionStorage.getItem('offline-page') === 'fresh') return;
      active?.postMessage('refresh');
      sessionStorage.setItem('offline-page', 'fresh');
    };
    const timer = setTimeout(() => void begin().catch(() => {}), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
