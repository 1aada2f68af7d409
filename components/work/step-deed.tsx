import type { WorkItem } from '@/lib/domain/work-view';
import { LinkButton } from '../ui/link-button';

/** The way to where the row's work is written down. */
export function StepDeed({ item }: { item: WorkItem }) {
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
