import { NavFold } from './nav-fold';
import type { NavItem } from './nav-item';
import { NavLink } from './nav-link';

const itemClass =
  'flex h-9 items-center gap-3 rounded-card px-3 text-body text-2 hover:bg-sunken hover:text-1 ' +
  'aria-[current=page]:bg-selected aria-[current=page]:font-semibold aria-[current=page]:text-1 ' +
  'aria-[current=page]:[&_svg]:text-accent focus-visible:-outline-offset-2';

/** Words show from 1024 px unless folded; below, the icons carry their names as titles. */
const wordClass = 'hidden lg:inline lg:group-data-[nav=folded]/shell:hidden';

export function SideNav({ items }: { items: NavItem[] }) {
  return (
    <nav
      aria-label="主导航"
      className="sticky top-12 hidden h-[calc(100dvh-48px)] w-14 shrink-0 flex-col border-r border-hairline bg-surface sm:flex lg:w-52 lg:group-data-[nav=folded]/shell:w-14 print:hidden"
    >
      <ul className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto p-2">
        {items.map(item => (
          <li key={item.href}>
            {item.group && (
              <>
                <p className={`px-3 pt-3 pb-1 text-note text-3 ${wordClass.replace('inline', 'block')}`}>
                  {item.group}
                </p>
                <hr className="mx-2 my-2 lg:hidden lg:group-data-[nav=folded]/shell:block" />
              </>
            )}
            <NavLink href={item.href} title={item.label} className={itemClass}>
              <span className="relative flex size-4 shrink-0 items-center justify-center text-3">
                {item.icon}
              </span>
              <span className={`min-w-0 flex-1 truncate ${wordClass}`}>{item.label}</span>
              <span className="sr-only lg:hidden lg:group-data-[nav=folded]/shell:inline">{item.label}</span>
              {item.badge && (
                <span
                  className={`rounded-input bg-danger-tint px-1.5 text-note font-normal text-danger tabular-nums ${wordClass}`}
                >
                  {item.badge.text}
                  <span className="sr-only">{item.badge.name}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
      <NavFold />
    </nav>
  );
}
