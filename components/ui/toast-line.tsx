'use client';
import { useEffect, useState } from 'react';
import type { Notice } from './notify';

const SHOWN_MS = 6_000;

/** The last notice as one plain line. */
export function ToastLine({ notices }: { notices: Notice[] }) {
  const [gone, setGone] = useState(0);
  const count = notices.length;
  useEffect(() => {
    const timer = setTimeout(() => setGone(count), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [count]);
  const last = gone < count ? notices.at(-1) : undefined;
  return (
    last && (
      <p
        role="status"
        className="fixed inset-x-4 top-14 z-60 mx-auto max-w-100 sm:top-auto sm:right-6 sm:bottom-6 sm:left-auto rounded-panel border border-hairline bg-raised px-3 py-2 text-1 shadow-dialog"
      >
        {last.message}
      </p>
    )
  );
}
