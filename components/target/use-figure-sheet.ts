'use client';
import { useEffect, useState } from 'react';
import { cellId, type FigureRow, figureText, type Metric, parseFigure } from '@/lib/domain/target';
import type { TypedCell } from '@/lib/domain/target-input';

type Sheet = {
  /** What stands in a cell now. */
  textOf: (row: FigureRow, metric: Metric) => string;
  type: (row: FigureRow, metric: Metric, text: string) => void;
  /** The cells that were typed into and say something new, ready to be sent. */
  changed: TypedCell[];
  /** Why a cell cannot be read, or null. */
  whyNot: (row: FigureRow, metric: Metric) => string | null;
  /** The sum of a column as typed, without the city's own row. */
  sumOf: (metric: Metric) => number | null;
  discard: () => void;
};

const idOf = (row: FigureRow, metric: Metric): string => cellId({ ...row, metric: metric.key });

/** Keeps what is typed into a sheet of figures apart from what is stored, until it is saved. */
export function useFigureSheet(rows: FigureRow[], metrics: readonly Metric[]): Sheet {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const stored = (row: FigureRow, metric: Metric) => row.values[metric.key] ?? null;
  const textOf = (row: FigureRow, metric: Metric) =>
    typed[idOf(row, metric)] ?? figureText(stored(row, metric), metric.unit);
  const read = (row: FigureRow, metric: Metric) => parseFigure(textOf(row, metric), metric.unit);
  const isChanged = (row: FigureRow, metric: Metric) => {
    if (typed[idOf(row, metric)] === undefined) return false;
    const figure = read(row, metric);
    return !figure.ok || figure.value !== stored(row, metric);
  };
  // What was saved comes back as stored; only what still says something else stays typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows are the occasion, not the typing.
  useEffect(() => {
    setTyped(all =>
      Object.fromEntries(
        rows.flatMap(row =>
          metrics
            .filter(metric => isChanged(row, metric))
            .map(metric => [idOf(row, metric), all[idOf(row, metric)] ?? '']),
        ),
      ),
    );
  }, [rows]);
  const changed = rows.flatMap(row =>
    metrics
      .filter(metric => isChanged(row, metric))
      .map(metric => ({
        scopeKind: row.scopeKind,
        scopeKey: row.scopeKey,
        metric: metric.key,
        before: stored(row, metric),
        typed: textOf(row, metric),
      })),
  );
  return {
    textOf,
    type: (row, metric, text) => setTyped(all => ({ ...all, [idOf(row, metric)]: text })),
    changed,
    whyNot: (row, metric) => {
      const figure = read(row, metric);
      return figure.ok ? null : figure.reason;
    },
    sumOf: metric => {
      const values = rows
        .filter(row => row.scopeKind !== 'city')
        .map(row => read(row, metric))
        .flatMap(figure => (figure.ok && figure.value !== null ? [figure.value] : []));
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
    },
    discard: () => setTyped({}),
  };
}
