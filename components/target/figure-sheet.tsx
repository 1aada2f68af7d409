'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import { cellId, type FigureRow, figureText, type Metric } from '@/lib/domain/target';
import type { TypedCell } from '@/lib/domain/target-input';
import { controlClass } from '../ui/control-class';
import { IndustryMark } from '../ui/industry-mark';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { Table } from '../ui/table';
import { Th } from '../ui/th';
import { useDeed } from '../ui/use-deed';
import { SaveBar } from './save-bar';
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
  const refusal = deed.message ?? firstFault(rows, metrics, deed.errors);
  const shared = { metrics, sheet, readOnly: isFrozen, errors: deed.errors };
  return (
    <div className="flex flex-col gap-3 [--around:368px]">
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
            <Row key={row.scopeKey} row={row} {...shared} />
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
        <SaveBar
          count={changed.length}
          pending={deed.pending}
          onDiscard={sheet.discard}
          onSave={() => deed.send(changed)}
        />
      )}
    </div>
  );
}

/** The first refused cell in words, since on a long sheet it may stand out of sight. */
function firstFault(
  rows: FigureRow[],
  metrics: readonly Metric[],
  errors: Record<string, string>,
): string | null {
  for (const row of rows)
    for (const metric of metrics) {
      const why = errors[cellId({ ...row, metric: metric.key })];
      if (why) return `${row.name}的“${metric.name}”：${why}`;
    }
  return Object.values(errors)[0] ?? null;
}

type RowProps = Omit<CellProps, 'metric'> & { metrics: readonly Metric[] };

function Row({ row, metrics, ...rest }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {row.scopeKind === 'industry' ? <IndustryMark order={row.order}>{row.name}</IndustryMark> : row.name}
      </th>
      {metrics.map(metric => (
        <td key={metric.key}>
          <Cell row={row} metric={metric} {...rest} />
        </td>
      ))}
    </tr>
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
      className={`${controlClass} min-w-24 text-right tabular-nums max-sm:scroll-mb-36`}
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
