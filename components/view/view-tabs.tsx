'use client';
import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import {
  BUILT_IN_VIEWS,
  type BuiltInView,
  isSaved,
  type SavedViewTab,
  VIEW_PATHS,
  viewHref,
} from '@/lib/domain/view';
import { Menu } from '../ui/menu';
import { tabClass } from '../ui/tab-class';

type ViewTabsProps = {
  saved: readonly SavedViewTab[];
  current: BuiltInView | SavedViewTab;
  /** Of the page: views of nobody's stay on it, a saved one has its own face. */
  path: string;
};

/** Saved ones that stand in the row; the rest wait in the menu. */
const IN_ROW = 3;

const whose = (view: SavedViewTab): string =>
  view.isOwn ? '' : `（${view.reach === 'all' ? '全体' : view.unitName}共享，${view.ownerName}）`;

/** Views of everybody, then one's own and the shared ones; whichever is open stands in the row. */
export function ViewTabs({ saved, current, path }: ViewTabsProps) {
  // By id: the open one need not be the same object as its tab.
  const isAmong = (views: readonly SavedViewTab[], { id }: { id: string }) =>
    views.some(view => view.id === id);
  const first = saved.slice(0, IN_ROW);
  const row = isSaved(current) && !isAmong(first, current) ? [...first.slice(0, IN_ROW - 1), current] : first;
  const rest = saved.filter(view => !isAmong(row, view));
  const hrefOf = (view: BuiltInView | SavedViewTab): string =>
    viewHref(isSaved(view) ? VIEW_PATHS[view.face] : path, view);
  return (
    <>
      {[...BUILT_IN_VIEWS, ...row].map(view => (
        <Link
          key={view.id}
          href={hrefOf(view)}
          prefetch={false}
          title={isSaved(view) ? `${view.name}${whose(view)}` : undefined}
          aria-current={view.id === current.id ? 'page' : undefined}
          className={`${tabClass} max-w-48`}
        >
          <span className="truncate">{view.name}</span>
        </Link>
      ))}
      {rest.length > 0 && (
        <Menu
          align="start"
          items={rest.map(view => ({
            key: view.id,
            label: `${view.name}${whose(view)}`,
            href: hrefOf(view),
          }))}
          trigger={
            <button type="button" className={tabClass}>
              更多视图 {rest.length}
              <ChevronDown className="size-3.5 text-3" aria-hidden />
            </button>
          }
        />
      )}
    </>
  );
}
