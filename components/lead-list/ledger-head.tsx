import type { LedgerColumnKey } from '@/lib/domain/lead-column';
import { ledgerColumns } from '@/lib/domain/lead-column';
import { filterHref, type LeadFilter, sortedBy } from '@/lib/domain/lead-filter';
import type { ListLayout } from '@/lib/domain/list-layout';
import { Th } from '../ui/th';
import { ColumnEdge } from './column-edge';
import { columnWidth, withWidth } from './column-order';

type LedgerHeadProps = {
  columns: readonly LedgerColumnKey[];
  layout: ListLayout;
  filter: LeadFilter;
  basePath: string;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
  page: 'none' | 'some' | 'all';
  /** Null where lines are not chosen. */
  onPage: (() => void) | null;
  /** One of several tables: its rows are those of the group that are loaded. */
  isGroup: boolean;
  onLayout: (layout: ListLayout) => void;
};

type LedgerWidthsProps = Pick<LedgerHeadProps, 'columns' | 'layout'> & { canChoose: boolean };

/** The widths, as the browser takes them for a table of fixed columns. */
export function LedgerWidths({ columns, layout, canChoose }: LedgerWidthsProps) {
  return (
    <colgroup className="max-sm:hidden">
      {canChoose && <col width={36} />}
      {columns.map(key => (
        <col key={key} data-width={key} width={columnWidth(layout, key)} />
      ))}
    </colgroup>
  );
}

const columnElement = (key: LedgerColumnKey) =>
  document.querySelector<HTMLElement>(`col[data-width="${key}"]`);

export function LedgerHead(props: LedgerHeadProps) {
  const { columns, layout, filter, basePath, keep, page, onPage, isGroup, onLayout } = props;
  const all = isGroup ? '全选本组已加载的' : '本页全选';
  return (
    <thead>
      <tr>
        {onPage && (
          <th scope="col" data-check>
            <input
              type="checkbox"
              aria-label={all}
              title={all}
              checked={page === 'all'}
              ref={box => {
                if (box) box.indeterminate = page === 'some';
              }}
              onChange={onPage}
              className="size-4 align-middle"
            />
          </th>
        )}
        {ledgerColumns(columns).map(({ key, kind, sort, head }, place) => (
          <Th
            key={key}
            num={kind === 'number'}
            frozen={place < layout.frozen ? place : undefined}
            sort={
              sort && {
                href: filterHref(basePath, sortedBy(filter, sort), keep),
                direction: filter.sort !== sort ? null : filter.descending ? 'desc' : 'asc',
              }
            }
            after={
              <ColumnEdge
                head={head}
                column={() => columnElement(key)}
                onWidth={width => onLayout(withWidth(layout, key, width))}
              />
            }
          >
            {head}
          </Th>
        ))}
      </tr>
    </thead>
  );
}
