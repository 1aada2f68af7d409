import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

type ThProps = {
  children: ReactNode;
  /** Numbers and their heads stand right. */
  num?: boolean | undefined;
  /** Sorts by a link, so that a colleague sees the same order. */
  sort?: { href: string; direction: 'asc' | 'desc' | null } | undefined;
  /** Its place from the left while it stays in sight. */
  frozen?: number | undefined;
  /** Beside what is said and pressed, such as an edge to draw. */
  after?: ReactNode;
  className?: string | undefined;
};

const orders = { asc: 'ascending', desc: 'descending' } as const;

export function Th({ children, num, sort, frozen, after, className }: ThProps) {
  const direction = sort?.direction ?? null;
  const Mark = direction === 'asc' ? ArrowUp : direction === 'desc' ? ArrowDown : ChevronsUpDown;
  return (
    <th
      scope="col"
      data-num={num || undefined}
      data-frozen={frozen}
      aria-sort={direction ? orders[direction] : undefined}
      className={className}
    >
      {sort ? (
        <Link
          href={sort.href}
          prefetch={false}
          scroll={false}
          className="inline-flex min-h-8 items-center gap-1 hover:text-1"
        >
          {children}
          <Mark aria-hidden className={`size-3 shrink-0 ${direction ? 'text-accent' : 'text-3'}`} />
        </Link>
      ) : (
        children
      )}
      {after}
    </th>
  );
}
