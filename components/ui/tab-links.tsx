import Link from 'next/link';
import { tabClass, tabListClass } from './tab-class';

type TabLink = { href: string; label: string; count?: number | undefined; current?: boolean | undefined };

/** Views of one page, each with its own address. */
export function TabLinks({ label, links }: { label: string; links: TabLink[] }) {
  return (
    <nav aria-label={label} className={tabListClass}>
      {links.map(link => (
        <Link
          prefetch={false}
          key={link.href}
          href={link.href}
          aria-current={link.current ? 'page' : undefined}
          className={tabClass}
        >
          {link.label}
          {link.count !== undefined && (
            <span className="text-note font-normal text-3 tabular-nums">{link.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
