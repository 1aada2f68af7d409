'use client';
import type { BulkSelection } from '@/lib/domain/bulk-selection';
import { Button } from '../ui/button';

type BulkBarProps = { selection: BulkSelection; clear: () => void };

const countOf = (selection: BulkSelection): number =>
  selection.kind === 'rows' ? selection.ids.length : selection.count - selection.except.length;

/** What can be done with everything that is chosen. */
export function BulkBar({ selection, clear }: BulkBarProps) {
  return (
    <>
      <span className="font-semibold tabular-nums">已选 {countOf(selection)} 条</span>
      <Button size="sm" variant="quiet" onClick={clear}>
        取消选择
      </Button>
    </>
  );
}
