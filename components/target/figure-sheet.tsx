'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import { cellId, type FigureRow, figureText, type Metric, type TypedCell } from '@/lib/domain/target';
import { Button } from '../ui/button';
import { controlClass } from '../ui/control-class';
import { IndustryMark } from '../ui/industry-mark';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { Table } from '../ui/table';
import { Th } from '../ui/th';
import { useDeed } from '../ui/use-deed';
import { useFigureSheet } from './use-figure-sheet';

type Props = {
  /** 2026年目标：全市与产业; read aloud. */
  label: string;
  /** 产业合计 or 单位合计. */
  sumLabel: string;
  rows: FigureRow[];
  metrics: readonly Metric[];
  isFrozen: boolean;
  save: (cells: TypedCell[]) => Promise<Outcome<{ count: number }>>;
};

/** A sheet to type into like a ledger: nothing is stored before 保存, and then all of it or nothing. */
export function FigureSheet({ label, sumLabel, rows, metrics, isFrozen, save }: Props) {
  const router = useRouter();
  const sheet = useFigureSheet(rows, metrics);
  const deed = useDeed(save, ({ count }) => {
    notify({ message: `已保存 ${count} 处数字`, tone: 'ok' });
    router.refresh();
  });
  const { changed } = sheet;
  const firstError = Object.values(deed.errors)[0];
  const refusal = deed.message ?? firstError ?? null;
  return (
    <div className="flex flex-col gap-3">
      {refusal && (
        <div role="alert">
          <Note tone="danger">{refusal}</Note>
        </div>
      )}
      <Table label={label} fill>
        <thead>
          <tr>
            <Th>范围</Th>
            {metrics.map(metric => (
              <Th key={metric.key} num>
                {`${metric.name}（${metric.unit}）`}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.scopeKey}>
              <th scope="row">
                {row.scopeKind === 'industry' ? (
                  <IndustryMark order={row.order}>{row.name}</IndustryMark>
                ) : (
                  row.name
                )}
              </th>
              {metrics.map(metric => (
                <td key={metric.key}>
                  <Cell row={row} metric={metric} sheet={sheet} readOnly={isFrozen} errors={deed.errors} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{sumLabel}</th>
            {metrics.map(metric => (
              <td key={metric.key} data-num className="pr-5">
                {figureText(sheet.sumOf(metric), metric.unit) || '—'}
              </td>
            ))}
          </tr>
        </tfoot>
      </Table>
      {!isFrozen && (
        <div className="sticky bottom-16 z-10 flex items-center justify-end gap-2 rounded-card border border-hairline bg-raised px-3 py-2 sm:bottom-2">
          <span aria-live="polite" className="mr-auto text-table text-2">
            {changed.length > 0 ? `有 ${changed.length} 处改动未保存` : '没有改动'}
          </span>
          <Button disabled={changed.length === 0} onClick={sheet.discard}>
            放弃改动
          </Button>
          <Button
            variant="primary"
            disabled={changed.length === 0}
            pending={deed.pending}
            pendingText="保存中…"
            onClick={() => deed.send(changed)}
          >
            保存
          </Button>
        </div>
      )}
    </div>
  );
}

type CellProps = {
  row: FigureRow;
  metric: Metric;
  sheet: ReturnType<typeof useFigureSheet>;
  readOnly: boolean;
  errors: Record<string, string>;
};

function Cell({ row, metric, sheet, readOnly, errors }: CellProps) {
  const why = sheet.whyNot(row, metric) ?? errors[cellId({ ...row, metric: metric.key })] ?? null;
  return (
    <input
      className={`${controlClass} min-w-24 text-right tabular-nums`}
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${row.name} ${metric.name}（${metric.unit}）`}
      aria-invalid={why ? true : undefined}
      title={why ?? undefined}
      readOnly={readOnly}
      value={sheet.textOf(row, metric)}
      onChange={event => sheet.type(row, metric, event.target.value)}
    />
  );
}
