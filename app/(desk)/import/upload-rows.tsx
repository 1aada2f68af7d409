import { CellMend } from '@/components/import/cell-mend';
import { RowCard } from '@/components/import/row-card';
import { SkipRow } from '@/components/import/skip-row';
import { TrialRun } from '@/components/import/trial-run';
import { Empty } from '@/components/ui/empty';
import { Pager } from '@/components/ui/pager';
import { TabLinks } from '@/components/ui/tab-links';
import { listUploadRows, ROWS_A_PAGE } from '@/lib/db/ledger-row';
import type { Actor } from '@/lib/domain/actor';
import {
  FILTER_NAMES,
  ROW_FILTERS,
  type RowFilter,
  rowFilter,
  type UploadTotals,
} from '@/lib/domain/ledger-wizard';
import { mendRow, skipUploadRow } from './actions';
import type { ImportAddress } from './page';

type Props = { actor: Actor; id: string; totals: UploadTotals; address: ImportAddress };

const MOST_PAGES = 2_000;

/** 核对与修改 beside 试算: the rows by how they stand, each to be mended or left out. */
export async function UploadRows({ actor, id, totals, address }: Props) {
  const filter = rowFilter(address.filter);
  const page = Math.min(MOST_PAGES, Math.max(1, Math.floor(Number(address.page)) || 1));
  const rows = await listUploadRows(actor, id, { filter, page });
  const total = filter === 'all' ? totals.rows : totals[filter];
  const href = (of: RowFilter, at = 1) => `/import?file=${id}&filter=${of}${at > 1 ? `&page=${at}` : ''}`;
  return (
    <>
      <TrialRun totals={totals} />
      <TabLinks
        label="筛选"
        links={ROW_FILTERS.map(of => ({
          href: href(of),
          label: FILTER_NAMES[of],
          count: of === 'all' ? totals.rows : totals[of],
          current: of === filter,
        }))}
      />
      {rows.length === 0 ? (
        <Empty title={filter === 'faulty' ? '没有错误' : '这里没有行'} hint="换一个分类看看，或直接导入。" />
      ) : (
        <ul className="divide-y divide-hairline rounded-card border border-hairline bg-surface px-4">
          {rows.map(row => (
            <RowCard
              key={row.position}
              row={row}
              mend={(field, problem) => (
                <CellMend
                  key={`${field.field} ${field.text}`}
                  id={id}
                  position={row.position}
                  row={row.row}
                  {...field}
                  problem={problem}
                  mend={mendRow}
                />
              )}
              skip={
                <SkipRow
                  id={id}
                  position={row.position}
                  row={row.row}
                  skipped={row.standing === 'skipped'}
                  skip={skipUploadRow}
                />
              }
            />
          ))}
        </ul>
      )}
      <Pager
        page={page}
        pageSize={ROWS_A_PAGE}
        total={total}
        previousHref={page > 1 ? href(filter, page - 1) : null}
        nextHref={page * ROWS_A_PAGE < total ? href(filter, page + 1) : null}
      />
    </>
  );
}
