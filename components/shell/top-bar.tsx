import Link from 'next/link';
import type { ReactNode } from 'react';
import { ThemeMenu } from './theme-menu';
import { type ShellUser, UserMenu } from './user-menu';

export type TopBarProps = {
  product: string;
  home: string;
  /** The field of the palette, in the middle. */
  search: ReactNode;
  /** The deed that must always be near: 记一笔. */
  record?: ReactNode;
  /** Notices and the like, left of the theme. */
  extra?: ReactNode;
  user: ShellUser;
  userLinks: { href: string; label: string }[];
  signOut: (form: FormData) => void | Promise<void>;
};

export function TopBar(props: TopBarProps) {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-3 border-b border-hairline bg-surface px-4 print:hidden">
      <Link href={props.home} prefetch={false} className="flex h-11 items-center gap-2 whitespace-nowrap">
        <svg viewBox="0 0 20 20" className="size-5 text-accent" aria-hidden="true">
          <path d="M3 10h4v8H3zM8 4h4v14H8zM13 12h4v6h-4z" fill="currentColor" />
        </svg>
        <span className="text-section font-semibold">{props.product}</span>
      </Link>
      <div className="flex min-w-0 flex-1 justify-end sm:justify-center">{props.search}</div>
      <div className="hidden sm:block">{props.record}</div>
      {props.extra}
      <ThemeMenu />
      <UserMenu user={props.user} links={props.userLinks} signOut={props.signOut} />
    </header>
  );
}
