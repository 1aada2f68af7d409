'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

type NavLinkProps = { href: string; title?: string; className: string; children: ReactNode };

function isHere(path: string, href: string): boolean {
  // A place on a page is not the page.
  if (href.includes('#')) return false;
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}

/**
 * A link that knows whether it leads to where one already is. Not fetched ahead, here as in every primitive:
 * each page of each officer would ask the one core for eight more.
 */
export function NavLink({ href, title, className, children }: NavLinkProps) {
  const here = isHere(usePathname(), href.split('?')[0] ?? href);
  return (
    <Link
      href={href}
      prefetch={false}
      title={title}
      aria-current={here ? 'page' : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}
