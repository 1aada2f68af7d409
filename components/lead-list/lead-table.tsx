'use client';
import { useRouter } from 'next/navigation';
import { type MouseEvent, useRef } from 'react';
import type { Day } from '@/lib/domain/day';
import { LEDGER_COLUMNS } from '@/lib/domain/lead-column';
import { filterHref, type LeadFilter, sortedBy } from '@/lib/domain/lead-filter';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { StageKey } from '@/lib/domain/stage';
import { EdgeShades } from '../ui/edge-shades';
import { Th } from '../ui/th';
import { useShortcuts } from '../ui/use-shortcuts';
import { focusRow } from './focus-row';
import { LeadTableRow, type LedgerIndustry } from './lead-table-row';

type LeadTableProps = {
  rows: LeadRow[];
  filter: LeadFilter;
  basePath: string;
  industries: Record<string, LedgerIndustry>;
  staleBefore: Partial<Record<StageKey, Day>>;
  today: Day;
  /** What else the page keeps in its address. */
  keep?: Record<string, string> | undefined;
};

/** The address meant by a press, or null: a link's own, else its row's unless text is being selected. */
function pressedHref(event: MouseEvent): string | null {
  if (!(event.target instanceof Element) || event.target.closest('thead')) return null;
  if (window.getSelection()?.toString()) return null;
  return event.target.closest('tr')?.querySelector('a')?.getAttribute('href') ?? null;
}

/** Fifty rows of plain elements under one set of listeners: a component of the kit in every row is dear. */
export function LeadTable(props: LeadTableProps) {
  const { rows, filter, basePath, industries, staleBefore, today, keep } = props;
  const router = useRouter();
  const frame = useRef<HTMLElement>(null);
  useShortcuts({
    j: () => focusRow(frame.current, 1),
    k: () => focusRow(frame.current, -1),
    arrowdown: () => focusRow(frame.current, 1),
    arrowup: () => focusRow(frame.current, -1),
  });
  const open = (event: MouseEvent): void => {
    const href = pressedHref(event);
    if (!href || event.defaultPrevented) return;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (elsewhere && event.target instanceof Element && event.target.closest('a')) return;
    event.preventDefault();
    if (elsewhere) window.open(href, '_blank', 'noopener');
    else router.push(href);
  };
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the link in each row answers the keyboard */}
      <section
        ref={frame}
        data-scroll
        aria-label="线索台账"
        onClick={open}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        tabIndex={0}
        className="fill-table relative min-h-0 overflow-auto rounded-card border border-hairline bg-surface focus-visible:-outline-offset-2 max-sm:overflow-visible"
      >
        <table className="grid-table w-full text-table tabular-nums max-sm:table-fixed max-sm:[&_td:nth-child(2)]:hidden max-sm:[&_td:nth-child(n+4)]:hidden max-sm:[&_thead]:hidden">
          <thead>
            <tr>
              {LEDGER_COLUMNS.map(column => (
                <Th
                  key={column.key}
                  num={column.kind === 'number'}
                  sort={
                    column.sort && {
                      href: filterHref(basePath, sortedBy(filter, column.sort), keep),
                      direction: filter.sort !== column.sort ? null : filter.descending ? 'desc' : 'asc',
                    }
                  }
                >
                  {column.head}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody className="[&_tr]:cursor-pointer [&_tr:focus-within>*]:bg-selected">
            {rows.map(row => (
              <LeadTableRow
                key={row.id}
                row={row}
                industry={row.industryKey === null ? undefined : industries[row.industryKey]}
                staleBefore={staleBefore[row.stage]}
                today={today}
              />
            ))}
          </tbody>
        </table>
      </section>
      <EdgeShades />
    </div>
  );
}
