'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { hearNotices, type Notice } from './notify';
import { ToastLine } from './toast-line';

// Without a connection it may not be there to load: a plain line says the same.
const ToastStack = lazy(() => import('./toast-stack').catch(() => ({ default: ToastLine })));

/** Stands once in the root layout: the toasts, and the line a screen reader listens to. */
export function Toaster() {
  const [notices, setNotices] = useState<Notice[]>([]);
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      hearNotices({
        notice: notice => setNotices(all => [...all, notice]),
        // The same sentence twice is still news: a trailing blank makes it a change.
        say: text => setSaid(before => (before === text ? `${text} ` : text)),
      }),
    [],
  );
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {notices.length > 0 && (
        <Suspense fallback={null}>
          <ToastStack notices={notices} />
        </Suspense>
      )}
    </>
  );
}
