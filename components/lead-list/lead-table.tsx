'use client';
import { useMemo, useRef, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { ListLayout } from '@/lib/domain/list-layout';
import type { StageKey } from '@/lib/domain/stage';
import { Button } from '../ui/button';
import { EdgeShades } from '../ui/edge-shades';
import { KeepScroll } from '../ui/keep-scroll';
import { useReady } from '../ui/use-ready';
import type { LedgerIndustry } from './cell-content';
import { drawnColumns } from './column-order';
import { EditingContext, type LedgerActions } from './editing-desk';
import { LeadTableRow } from './lead-table-row';
import { LedgerHead, LedgerWidths } from './ledger-head';
import { pageState, selectedCount } from './selection';
import { SelectionBar } from './selection-bar';
import { useCellEditing } from './use-cell-editing';
import { useFrame } from './use-frame';
import { useLayoutAddress } from './use-layout-address';
import { useRowPress } from './use-row-press';
import { useSelection } from './use-selection';
import { useTableKeys } from './use-table-keys';

type LeadTableProps = {
  rows: LeadRow[];
  filter: LeadFilter;
  layout: ListLayout;
  basePath: string;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
  industries: Record<string, LedgerIndustry>;
  staleBefore: Partial<Record<StageKey, Day>>;
  today: Day;
  /** How many lines the question lets through; null when they could not be counted. */
  total: Promise<number | null>;
  actions: LedgerActions;
};

/** Fifty rows of plain elements under one set of listeners: a component of the kit in every row is dear. */
export function LeadTable(props: LeadTableProps) {
  const { rows, filter, basePath, keep, industries, staleBefore, today } = props;
  const frame = useRef<HTMLElement>(null);
  const { shown: layout, lay } = useLayoutAddress(props.layout);
  const chosen = layout.columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same columns are the same list, so that rows are not drawn again
  const columns = useMemo(() => drawnColumns(layout), [chosen]);
  const page = useMemo(() => rows.map(row => row.id), [rows]);
  const selection = useSelection(writeFilter({ ...filter, page: 1 }), page);
  const [isChoosing, setChoosing] = useState(false);
  const isSelecting = isChoosing || selectedCount(selection.selection) > 0;
  const editing = useCellEditing({ frame, rows, columns, today, actions: props.actions });
  const { isEditable } = editing.grid;
  const { begin } = editing;
  const lines = useRowPress({ selection, isChoosing, begin, isEditable });
  const keys = useTableKeys({ frame, grid: editing.grid, selection, begin, openLead: lines.openLead });
  const choose = (id: string) => {
    setChoosing(true);
    selection.toggle(id);
  };
  const touch = useFrame({ frame, layout, columns, onLongPress: choose });
  return (
    <div className="relative flex min-h-0 flex-1 flex-col" data-ready={useReady()}>
      <Button
        size="sm"
        aria-pressed={isSelecting}
        onClick={() => {
          if (isSelecting) selection.clear();
          setChoosing(!isSelecting);
        }}
        className="mb-1 self-start sm:hidden"
      >
        {isSelecting ? '完成选择' : '选择'}
      </Button>
      <EditingContext value={editing.desk}>
        <section
          ref={frame}
          data-scroll
          data-selecting={isSelecting || undefined}
          aria-label="线索台账"
          onClick={lines.press}
          onDoubleClick={lines.pressTwice}
          onKeyDown={keys}
          {...touch}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
          tabIndex={0}
          className="ledger fill-table relative min-h-0 overflow-auto rounded-card border border-hairline bg-surface focus-visible:-outline-offset-2 max-sm:overflow-visible"
        >
          <KeepScroll />
          <table className="grid-table w-full text-table tabular-nums">
            <LedgerWidths columns={columns} layout={layout} />
            <LedgerHead
              {...{ columns, layout, filter, basePath, keep }}
              page={pageState(selection.selection, page)}
              onPage={selection.togglePage}
              onLayout={lay}
            />
            <tbody className="[&_tr]:cursor-pointer [&_tr:focus-within>*]:bg-selected">
              {editing.drawn.map(row => (
                <LeadTableRow
                  key={row.id}
                  row={row}
                  columns={columns}
                  frozen={layout.frozen}
                  isSelected={selection.has(row.id)}
                  openColumn={editing.open?.leadId === row.id ? editing.open.column : null}
                  savedColumn={editing.tick?.leadId === row.id ? editing.tick.column : null}
                  industry={row.industryKey === null ? undefined : industries[row.industryKey]}
                  staleBefore={staleBefore[row.stage]}
                  today={today}
                />
              ))}
            </tbody>
          </table>
        </section>
      </EditingContext>
      <SelectionBar desk={selection} page={page} total={props.total} />
      <EdgeShades />
    </div>
  );
}
