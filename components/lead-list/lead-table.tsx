'use client';
import { useMemo, useRef } from 'react';
import type { Day } from '@/lib/domain/day';
import { type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { ListLayout } from '@/lib/domain/list-layout';
import type { StageKey } from '@/lib/domain/stage';
import { EdgeShades } from '../ui/edge-shades';
import { KeepScroll } from '../ui/keep-scroll';
import { useReady } from '../ui/use-ready';
import type { LedgerIndustry } from './cell-content';
import { useChoosing } from './choose-lines';
import { drawnColumns } from './column-order';
import { EditingContext, type LedgerActions } from './editing-desk';
import { LeadTableRow } from './lead-table-row';
import { LedgerHead, LedgerWidths } from './ledger-head';
import { pageState, selectedCount } from './selection';
import { SelectionBar } from './selection-bar';
import { selectionStore } from './selection-store';
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
  /** There is something to be done with many lines at once. */
  canChoose: boolean;
  /** One of several tables of the page, inside a frame that has the bar of what is chosen. */
  isGroup?: boolean;
};

/** Fifty rows of plain elements under one set of listeners: a component of the kit in every row is dear. */
export function LeadTable(props: LeadTableProps) {
  const { rows, filter, basePath, keep, industries, staleBefore, today, canChoose, isGroup = false } = props;
  const frame = useRef<HTMLElement>(null);
  const { shown: layout, lay } = useLayoutAddress(props.layout);
  const chosen = layout.columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same columns are the same list, so that rows are not drawn again
  const columns = useMemo(() => drawnColumns(layout), [chosen]);
  const page = useMemo(() => rows.map(row => row.id), [rows]);
  const selection = useSelection(writeFilter({ ...filter, page: 1 }), page);
  const isChoosing = useChoosing() && canChoose;
  const isSelecting = canChoose && (isChoosing || selectedCount(selection.selection) > 0);
  const editing = useCellEditing({ frame, rows, columns, today, actions: props.actions });
  const { isEditable } = editing.grid;
  const { begin } = editing;
  const lines = useRowPress({ selection, isChoosing, begin, isEditable });
  const keys = useTableKeys({
    frame,
    grid: editing.grid,
    selection: canChoose ? selection : null,
    begin,
    openLead: lines.openLead,
  });
  const choose = (id: string) => {
    selectionStore.setChoosing(true);
    selection.toggle(id);
  };
  const touch = useFrame({ frame, layout, columns, onLongPress: canChoose ? choose : null });
  return (
    <div className={`flex min-h-0 flex-col ${isGroup ? '' : 'flex-1'}`} data-ready={useReady()}>
      <EditingContext value={editing.desk}>
        <div className="relative flex min-h-0 flex-col">
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
            className={`ledger fill-table relative overflow-auto bg-surface focus-visible:-outline-offset-2 max-sm:overflow-visible ${isGroup ? 'rounded-b-card' : 'rounded-card border border-hairline'}`}
          >
            {!isGroup && <KeepScroll />}
            <table className="grid-table w-full text-table tabular-nums">
              <LedgerWidths {...{ columns, layout, canChoose }} />
              <LedgerHead
                {...{ columns, layout, filter, basePath, keep, isGroup }}
                page={pageState(selection.selection, page)}
                onPage={canChoose ? selection.togglePage : null}
                onLayout={lay}
              />
              <tbody className="[&_tr]:cursor-pointer [&_tr:focus-within>*]:bg-selected">
                {editing.drawn.map(row => (
                  <LeadTableRow
                    key={row.id}
                    row={row}
                    columns={columns}
                    frozen={layout.frozen}
                    canChoose={canChoose}
                    isSelected={canChoose && selection.has(row.id)}
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
          <EdgeShades />
          {canChoose && !isGroup && <SelectionBar desk={selection} page={page} total={props.total} />}
        </div>
      </EditingContext>
    </div>
  );
}
