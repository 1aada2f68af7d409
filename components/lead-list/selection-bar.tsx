'use client';
import { Suspense, use } from 'react';
import { BulkBar } from '../bulk/bulk-bar';
import { Button } from '../ui/button';
import { focusChoosing } from './focus-row';
import { pageState, selectedCount } from './selection';
import type { SelectionDesk } from './use-selection';

type SelectionBarProps = {
  desk: SelectionDesk;
  /** The lines of the page; null in groups, of which each has its own. */
  page: readonly string[] | null;
  /** How many lines the question lets through; null when they could not be counted. */
  total: Promise<number | null>;
};

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Offers what the page does not show, once all of the page is chosen; in groups as soon as a line is. */
function SelectAll({ desk, page, total }: SelectionBarProps) {
  const count = use(total);
  const { chosen } = desk.selection;
  if (count === null || chosen.kind === 'question') return null;
  if (page && (count <= page.length || pageState(desk.selection, page) !== 'all')) return null;
  return (
    <Button size="sm" onClick={() => desk.selectAll(count)}>
      选择全部 {grouped(count)} 条结果
    </Button>
  );
}

/**
 * Stands in the place of the heads while something is chosen; the box that chooses the page stays beside it.
 * Below groups, of which each has its own heads.
 */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, clear } = props.desk;
  if (selectedCount(selection) === 0) return null;
  // The bar takes the pressed button along: the focus goes back once it is gone, and its dialog with it.
  const leave = () => {
    clear();
    requestAnimationFrame(focusChoosing);
  };
  return (
    <section
      aria-label="批量操作"
      className={`z-5 flex min-h-8 items-center gap-2 overflow-x-auto rounded-card bg-selected px-3 text-table whitespace-nowrap max-sm:fixed max-sm:inset-x-0 max-sm:bottom-[calc(56px+env(safe-area-inset-bottom))] max-sm:min-h-14 max-sm:rounded-none max-sm:border-t max-sm:border-hairline ${props.page ? 'sm:absolute sm:inset-x-px sm:top-px sm:left-9.5' : 'shrink-0 sm:min-h-9'}`}
    >
      <BulkBar selection={selection.chosen} clear={leave}>
        <Suspense>
          <SelectAll {...props} />
        </Suspense>
      </BulkBar>
    </section>
  );
}
