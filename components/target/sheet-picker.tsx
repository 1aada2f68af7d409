import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '../ui/button-class';

type Choice = { href: string; label: string; current: boolean };

type Props = {
  scopes: Choice[];
  period: { label: string; previous: Choice; next: Choice };
};

/** Whose figures, and of which year or month: all of it in the address. */
export function SheetPicker({ scopes, period }: Props) {
  return (
    <nav aria-label="范围与时间" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex gap-1">
        {scopes.map(scope => (
          <Link
            key={scope.href}
            href={scope.href}
            aria-current={scope.current ? 'page' : undefined}
            className={buttonClass(
              'quiet',
              'sm',
              scope.current ? 'bg-selected font-semibold text-1' : undefined,
            )}
          >
            {scope.label}
          </Link>
        ))}
      </div>
      <div className="flex items-center gap-1">
        <Link
          href={period.previous.href}
          aria-label={period.previous.label}
          className={buttonClass('quiet', 'sm')}
        >
          <ChevronLeft className="size-4" aria-hidden />
        </Link>
        <span className="min-w-20 text-center text-body font-semibold tabular-nums">{period.label}</span>
        <Link href={period.next.href} aria-label={period.next.label} className={buttonClass('quiet', 'sm')}>
          <ChevronRight className="size-4" aria-hidden />
        </Link>
      </div>
    </nav>
  );
}
