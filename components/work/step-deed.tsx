'use client';
import { useRouter } from 'next/navigation';
import type { WorkItem } from '@/lib/domain/work-view';
import { FinishStep, type FinishStepProps } from '../next-step/finish-step';
import { LinkButton } from '../ui/link-button';

type StepDeedProps = { item: WorkItem; today: string; finish: FinishStepProps['finish'] };

/** One press from the row: the step done and the next one named, or the way to where the work is written down. */
export function StepDeed({ item, today, finish }: StepDeedProps) {
  const router = useRouter();
  if (item.step) {
    const { text: nextStep, version, stage } = item.step;
    const lead = { id: item.leadId, title: item.title, version, stage, status: 'active' as const, nextStep };
    return <FinishStep lead={lead} today={today} finish={finish} onDone={() => router.refresh()} />;
  }
  if (item.kind === 'task') {
    return (
      <LinkButton href="/tasks" size="sm" aria-label={`答复督办：${item.title}`}>
        答复
      </LinkButton>
    );
  }
  return (
    <LinkButton href={`/leads/${item.leadId}`} size="sm" aria-label={`记一笔：${item.title}`}>
      记一笔
    </LinkButton>
  );
}
