import { LayoutDashboard, Table2 } from 'lucide-react';
import Link from 'next/link';

type ViewSwitchProps = { current: 'board' | 'list'; query: string };

const views = [
  { key: 'board', path: '/board', label: '看板', Icon: LayoutDashboard },
  { key: 'list', path: '/leads', label: '台账', Icon: Table2 },
] as const;

/** Board or list: the same question, drawn in another way. */
export function ViewSwitch({ current, query }: ViewSwitchProps) {
  return (
    <nav aria-label="视图" className="inline-flex rounded-card border border-line bg-surface">
      {views.map(({ key, path, label, Icon }) => (
        <Link
          key={key}
          href={query === '' ? path : `${path}?${query}`}
          prefetch={false}
          aria-current={key === current ? 'page' : undefined}
          className="inline-flex h-7.5 items-center gap-1.5 px-3 text-table text-2 first:rounded-l-card last:rounded-r-card hover:bg-sunken aria-[current=page]:bg-selected aria-[current=page]:font-semibold aria-[current=page]:text-1 pointer-coarse:h-11"
        >
          <Icon className="size-4" aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  );
}
