'use client';
import { useEffect, useState } from 'react';
import { type BulkJobView, isUnderWay } from '@/lib/domain/bulk-view';

const ASK_MS = 800;

/** A job as it stands, asked for again while it is under way; `set` takes the answer of a deed on it. */
export function useBulkJob(start: BulkJobView | null) {
  const [job, set] = useState(start);
  const id = job !== null && isUnderWay(job.state) ? job.id : null;
  useEffect(() => {
    if (id === null) return;
    const control = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/api/bulk/${id}`, { signal: control.signal }).catch(() => null);
      // A line that is down for a moment is asked again; the job does not mind.
      if (answer?.ok) set((await answer.json()) as BulkJobView);
    };
    const timer = setInterval(() => void ask(), ASK_MS);
    return () => {
      clearInterval(timer);
      control.abort();
    };
  }, [id]);
  return { job, set };
}
