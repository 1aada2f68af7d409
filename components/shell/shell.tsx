import type { ReactNode } from 'react';
import { BottomBar } from './bottom-bar';
import type { NavItem } from './nav-item';
import { SessionWatch } from './session-watch';
import { SideNav } from './side-nav';
import { TopBar, type TopBarProps } from './top-bar';

type ShellProps = TopBarProps & {
  /** Who is signed in, for what the browser keeps of them. */
  personId: string;
  nav: NavItem[];
  /** 工作、列表、搜索; 记一笔 stands among them. */
  phoneNav: NavItem[];
  phoneRecord?: ReactNode;
  /** From the cookie `nav`. */
  folded: boolean;
  /** One line across the top, for example an update or a lost connection. */
  banner?: ReactNode;
  children: ReactNode;
};

export function Shell({
  personId,
  nav,
  phoneNav,
  phoneRecord,
  folded,
  banner,
  children,
  ...bar
}: ShellProps) {
  return (
    <div data-nav={folded ? 'folded' : 'open'} data-person={personId} className="group/shell">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60 focus:rounded-card focus:bg-accent focus:px-3 focus:py-2 focus:text-on-accent"
      >
        跳到正文
      </a>
      <TopBar {...bar} />
      <SessionWatch />
      {banner}
      <div className="flex">
        <SideNav items={nav} />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 pt-4 pb-20 sm:pb-6 lg:px-6 print:p-0">
          {children}
        </main>
      </div>
      <BottomBar items={phoneNav} record={phoneRecord} />
    </div>
  );
}
