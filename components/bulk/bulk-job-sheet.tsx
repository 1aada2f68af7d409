'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { type BulkJobView, isOver } from '@/lib/domain/bulk-view';
import { Section } from '../ui/section';
import { useReady } from '../ui/use-ready';
import type { BulkActions } from './bulk-desk';
import { BulkProgress } from './bulk-progress';
import { JobButtons } from './job-buttons';
import { useBulkJob } from './use-bulk-job';

type BulkJobSheetProps = { start: BulkJobView; actions: BulkActions; note: string };

/** One job on its own page: how far it is, and what can be done with it; its rows below are read anew when it ends. */
export function BulkJobSheet({ start, actions, note }: BulkJobSheetProps) {
  const router = useRouter();
  const ready = useReady();
  const { job, set } = useBulkJob(start);
  const over = job !== null && isOver(job.state);
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current) router.refresh();
    wasOver.current = over;
  }, [over, router]);
  if (job === null) return null;
  const turn = (next: BulkJobView) => {
    if (next.id !== job.id) router.push(`/leads/bulk?job=${next.id}`);
    else set(next);
  };
  return (
    <Section title={job.words} note={note}>
      <div data-ready={ready} className="flex flex-col gap-3">
        <BulkProgress job={job} />
        <div className="flex flex-wrap items-center justify-end gap-2">
          <JobButtons job={job} actions={actions} onJob={turn} />
        </div>
      </div>
    </Section>
  );
}
