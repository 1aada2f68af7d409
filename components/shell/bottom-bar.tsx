import type { ReactNode } from 'react';
import type { NavItem } from './nav-item';
import { NavLink } from './nav-link';

const cellClass =
  'flex h-14 flex-col items-center justify-center gap-0.5 text-note text-2 aria-[current=page]:text-accent';

/** The phone's way around, one thumb wide: two places, the deed, the search. */
export function BottomBar({ items, record }: { items: NavItem[]; record?: ReactNode }) {
  const cells: ReactNode[] = items.map(item => (
    <NavLink key={item.href} href={item.href} className={cellClass}>
      <span className="flex size-5 items-center justify-center">{item.icon}</span>
      {item.label}
    </NavLink>
  ));
  if (record) cells.splice(Math.ceil(items.length / 2), 0, record);
  return (
    <nav
      aria-label="底部导航"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-hairline bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      <div className="grid auto-cols-fr grid-flow-col">{cells}</div>
    </nav>
  );
}
