'use client';
import { ChevronRight } from 'lucide-react';
import { type ComponentProps, useEffect, useState } from 'react';
import { GROUP_ROWS, type LeadGroup } from '@/lib/domain/lead-group';
import type { MoreOfGroupInput } from '@/lib/domain/lead-group-input';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { Outcome } from '@/lib/domain/outcome';
import { formatCount } from '@/lib/format';
import { LeadTable } from '../lead-list/lead-table';
import { Button } from '../ui/button';
import { useDeed } from '../ui/use-deed';
import { openGroups } from './open-groups';
import { SumsLine } from './sums-line';

export type LoadGroup = (input: MoreOfGroupInput) => Promise<Outcome<LeadRow[]>>;
/** What the ledger's table needs beside its rows. */
export type GroupTable = { table: Omit<ComponentProps<typeof LeadTable>, 'rows'> };

type GroupSectionProps = GroupTable & {
  asked: Omit<MoreOfGroupInput, 'shown'>;
  sums: LeadGroup;
  /** Rows that came with the page; null while it is closed. */
  start: LeadRow[] | null;
  load: LoadGroup;
};

/** One group: its name and subtotals, and its rows once it is opened. */
export function GroupSection({ asked, sums, start, load, table }: GroupSectionProps) {
  const [rows, setRows] = useState<LeadRow[] | null>(start);
  const [isOpen, setOpen] = useState(start !== null);
  const more = useDeed(load, next => {
    // A lead that moved up meanwhile comes a second time: it stays where it stood.
    setRows(shown => {
      const known = new Set(shown?.map(row => row.id));
      return [...(shown ?? []), ...next.filter(row => !known.has(row.id))];
    });
  });
  const of = `${asked.group} ${asked.query}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the section is drawn
  useEffect(() => {
    if (start !== null || !openGroups.has(of, asked.key)) return;
    setOpen(true);
    more.send({ ...asked, shown: 0 });
  }, []);
  const toggle = () => {
    setOpen(!isOpen);
    openGroups.keep(of, asked.key, !isOpen);
    if (rows === null) more.send({ ...asked, shown: 0 });
  };
  const left = sums.count - (rows?.length ?? 0);
  return (
    <section aria-label={sums.name} className="shrink-0 rounded-card border border-hairline bg-surface">
      <header className="flex flex-wrap items-center gap-x-4 px-2 text-table">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={toggle}
          className="flex min-h-9 items-center gap-1 font-semibold hover:text-accent pointer-coarse:min-h-11"
        >
          <ChevronRight aria-hidden className={`size-4 text-3 ${isOpen ? 'rotate-90' : ''}`} />
          {sums.name}
        </button>
        <div className="ml-auto text-2 max-sm:ml-5 max-sm:pb-2">
          <SumsLine sums={sums} />
        </div>
      </header>
      {isOpen && (
        <div className="border-t border-hairline">
          {rows && rows.length > 0 && <LeadTable {...table} rows={rows} isGroup />}
          {more.message && (
            <p role="alert" className="px-3 py-2 text-table text-danger">
              {more.message}
            </p>
          )}
          {left > 0 && (
            <div className="p-2">
              <Button
                size="sm"
                pending={more.pending}
                pendingText="加载中…"
                onClick={() => more.send({ ...asked, shown: rows?.length ?? 0 })}
              >
                更多（再加载 {formatCount(Math.min(left, GROUP_ROWS))} 个，还有 {formatCount(left)} 个）
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
