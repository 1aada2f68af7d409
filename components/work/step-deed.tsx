'use client';
import { useRouter } from 'next/navigation';
import type { ClockKey } from '@/lib/domain/duty-clock';
import { LEAD_PLACES } from '@/lib/domain/lead-place';
import type { WorkItem } from '@/lib/domain/work-view';
import { FinishStep, type FinishStepProps } from '../next-step/finish-step';
import { LinkButton } from '../ui/link-button';

type Answer = { label: string; place: string };

/** Most clocks are answered by writing down what was done. */
const WRITE: Answer = { label: '记一笔', place: '' };

/** Those that only the gate or a certain note answers lead straight there. */
const ANSWERS: Partial<Record<ClockKey, Answer>> = {
  judge: { label: '去研判', place: LEAD_PLACES.gate },
  feedBack: { label: '记反馈', place: LEAD_PLACES.feedback },
};

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
  const { label, place } = (item.asks && ANSWERS[item.asks]) ?? WRITE;
  return (
    <LinkButton href={`/leads/${item.leadId}${place}`} size="sm" aria-label={`${label}：${item.title}`}>
      {label}
    </LinkButton>
  );
}
