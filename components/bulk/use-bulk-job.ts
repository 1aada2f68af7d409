'use client';
import { useEffect, useState } from 'react';
import { type BulkJobView, isUnderWay } from '@/lib/domain/bulk-view';

const ASK_MS = 800;

/** The job as the server has it; null where the line is down for a moment, or the page no longer wants to know. */
async function ask(id: string, signal: AbortSignal): Promise<BulkJobView | null> {
  try {
    const answer = await fetch(`/api/bulk/${id}`, { signal });
    return answer.ok ? ((await answer.json()) as BulkJobView) : null;
  } catch {
    return null;
  }
}

/** A job as it stands, asked for again while it is under way; `set` takes the answer of a deed on it. */
export function useBulkJob(start: BulkJobView | null) {
  const [job, set] = useState(start);
  const id = job !== null && isUnderWay(job.state) ? job.id : null;
  useEffect(() => {
    if (id === null) return;
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    // The next question waits for the answer: a slow line gets no queue of them.
    const turn = async () => {
      const next = await ask(id, control.signal);
      if (control.signal.aborted) return;
      if (next !== null) set(next);
      timer = setTimeout(turn, ASK_MS);
    };
    timer = setTimeout(turn, ASK_MS);
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [id]);
  return { job, set };
}
