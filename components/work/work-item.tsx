import Link from 'next/link';
import type { ReactNode } from 'react';
import type { WorkItem as WorkItemView, WorkSign } from '@/lib/domain/work-view';
import { workItemClass } from './work-list-class';

const TONES: Record<WorkSign['tone'], string> = { danger: 'text-danger', warn: 'text-warn', plain: 'text-2' };

type WorkItemProps = {
  item: WorkItemView;
  /** What can be done about it from here: finishing the step, answering the task. */
  deed: ReactNode;
};

/**
 * A row of a glance: which lead, what is to be done, how pressing it is, and the deed beside it. A deed that opens its
 * form takes a line of its own below, and the title is read whole.
 */
export function WorkItem({ item, deed }: WorkItemProps) {
  const href = item.kind === 'task' ? '/tasks' : `/leads/${item.leadId}`;
  return (
    <li className={`${workItemClass} group/item flex flex-wrap items-center gap-x-3 gap-y-2`}>
      <div className="min-w-0 flex-1">
        <p className="truncate group-has-[form]/item:whitespace-normal">
          <Link
            href={href}
            prefetch={false}
            title={item.title}
            className="font-semibold after:absolute after:inset-0"
          >
            {item.title}
          </Link>
        </p>
        {item.what && (
          <p className="truncate text-table text-2 group-has-[form]/item:whitespace-normal" title={item.what}>
            {item.what}
          </p>
        )}
        <p className="flex flex-wrap gap-x-3 text-table">
          {item.signs.map(sign => (
            <span key={sign.text} className={TONES[sign.tone]}>
              {sign.text}
            </span>
          ))}
        </p>
      </div>
      <div className="relative shrink-0 has-[form]:w-full">{deed}</div>
    </li>
  );
}
