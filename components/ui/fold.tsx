import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

type FoldProps = {
  summary: string;
  open?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** What can wait, one press away; the browser's own, so that its search still finds what is inside. */
export function Fold({ summary, open, className, children }: FoldProps) {
  return (
    <details open={open} className={classNames('group/fold', className)}>
      <summary className="flex min-h-9 list-none items-center gap-1 text-table text-2 hover:text-1 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open/fold:rotate-90"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}
