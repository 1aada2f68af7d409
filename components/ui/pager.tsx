import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from './button-class';

type PagerProps = {
  page: number;
  pageSize: number;
  total: number;
  /** Addresses of the neighbours; the page knows its own filter. */
  previousHref: string | null;
  nextHref: string | null;
};

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export function Pager({ page, pageSize, total, previousHref, nextHref }: PagerProps) {
  const first = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <nav
      aria-label="分页"
      className="flex items-center justify-between gap-4 py-2 text-table text-2 print:hidden"
    >
      <p className="tabular-nums">
        第 {grouped(first)}–{grouped(last)} 条，共 {grouped(total)} 条
      </p>
      <div className="flex gap-2">
        <Step href={previousHref} label="上一页" />
        <Step href={nextHref} label="下一页" after />
      </div>
    </nav>
  );
}

function Step({ href, label, after }: { href: string | null; label: string; after?: boolean }) {
  const body = (
    <>
      {!after && <ChevronLeft className="size-4" aria-hidden />}
      {label}
      {after && <ChevronRight className="size-4" aria-hidden />}
    </>
  );
  if (href === null)
    return (
      <span aria-disabled="true" className={buttonClass('quiet', 'sm', 'pointer-events-none text-3')}>
        {body}
      </span>
    );
  return (
    <Link
      href={href}
      prefetch={false}
      rel={after ? 'next' : 'prev'}
      className={buttonClass('secondary', 'sm')}
    >
      {body}
    </Link>
  );
}
