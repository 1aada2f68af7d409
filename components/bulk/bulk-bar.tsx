'use client';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { BULK_KINDS, type BulkKind } from '@/lib/domain/bulk-change';
import type { BulkSelection } from '@/lib/domain/bulk-selection';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { Menu } from '../ui/menu';
import { useBulkDesk } from './bulk-desk';
import { BulkDialog } from './bulk-dialog';

type BulkBarProps = {
  selection: BulkSelection;
  clear: () => void;
  /** Stands beside the count: how to choose more. */
  children?: ReactNode;
};

const countOf = (selection: BulkSelection): number =>
  selection.kind === 'rows' ? selection.ids.length : selection.count - selection.except.length;

/** In the place of the table's head while something is chosen: how much, what can be done with it, and the way back. */
export function BulkBar({ selection, clear, children }: BulkBarProps) {
  const desk = useBulkDesk();
  const [kind, setKind] = useState<BulkKind | null>(null);
  const count = countOf(selection);
  const items = (desk?.kinds ?? []).map(key => ({
    key,
    label: BULK_KINDS[key].name,
    onSelect: () => setKind(key),
  }));
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2 text-table whitespace-nowrap">
      <p role="status" className="tabular-nums">
        已选 <strong>{count.toLocaleString('zh-CN')}</strong> 条
      </p>
      {children}
      {items.length > 0 && (
        <Menu
          align="start"
          items={items}
          trigger={
            <Button size="sm" disabled={count === 0}>
              批量修改
              <ChevronDown className="size-3.5 text-3" aria-hidden />
            </Button>
          }
        />
      )}
      <Button size="sm" variant="quiet" onClick={clear}>
        取消选择
      </Button>
      {items.length > 0 && (
        <LinkButton size="sm" variant="quiet" href="/leads/bulk" className="ml-auto">
          修改记录
        </LinkButton>
      )}
      {kind && <BulkDialog kind={kind} selection={selection} onClose={() => setKind(null)} onDone={clear} />}
    </div>
  );
}
