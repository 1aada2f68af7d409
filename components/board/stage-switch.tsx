import type { BoardColumn } from '@/lib/domain/board-view';
import { stageName } from '@/lib/domain/stage';

/** On a phone one column fills the screen; this leads to the others. */
export function StageSwitch({ columns }: { columns: BoardColumn[] }) {
  return (
    <nav aria-label="阶段" className="-mx-4 mb-2 flex gap-1 overflow-x-auto px-4 sm:hidden">
      {columns.map(column => (
        <button
          key={column.stage}
          type="button"
          onClick={event =>
            event.currentTarget
              .closest('[data-ready]')
              ?.querySelector(`[data-column="${column.stage}"]`)
              ?.scrollIntoView({ behavior: 'smooth', block: 'nearest', inline: 'start' })
          }
          className="h-11 shrink-0 rounded-card border border-hairline bg-surface px-3 text-table whitespace-nowrap"
        >
          {stageName(column.stage)} <span className="text-3 tabular-nums">{column.count}</span>
        </button>
      ))}
    </nav>
  );
}
