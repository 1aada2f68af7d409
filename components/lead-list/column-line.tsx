'use client';
import { ArrowDown, ArrowUp, GripVertical, Minus, Plus } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useRef } from 'react';
import { type LedgerColumnKey, ledgerColumns } from '@/lib/domain/lead-column';
import type { ListLayout } from '@/lib/domain/list-layout';
import { Checkbox } from '../ui/checkbox';
import { IconButton } from '../ui/icon-button';
import { columnWidth, drawnColumns, movedColumn, toggledColumn, widened } from './column-order';

type ColumnLineProps = {
  column: LedgerColumnKey;
  place: number;
  layout: ListLayout;
  onChange: (layout: ListLayout) => void;
};

const DRAGGED = 'text/x-ledger-column';

/** A column in the dialog: shown or not, moved by its arrows, by Alt with the arrow keys or by drag, and its width. */
export function ColumnLine({ column, place, layout, onChange }: ColumnLineProps) {
  const line = useRef<HTMLLIElement>(null);
  const [shape] = ledgerColumns([column]);
  const drawn = drawnColumns(layout);
  const isShown = drawn.includes(column);
  const isName = column === 'title';
  const head = shape?.head ?? column;
  const move = (to: number) => {
    const pressed = document.activeElement;
    onChange(movedColumn(layout, column, to));
    // The browser drops the focus of a line that changes its place.
    requestAnimationFrame(() => {
      if (pressed instanceof HTMLElement && line.current?.contains(pressed)) pressed.focus();
    });
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    move(place + step);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onChange(movedColumn(layout, event.dataTransfer.getData(DRAGGED) as LedgerColumnKey, place));
  };
  const icon = (Icon: typeof ArrowUp) => <Icon className="size-4" aria-hidden />;
  return (
    <li
      ref={line}
      draggable={isShown && !isName}
      onDragStart={event => event.dataTransfer.setData(DRAGGED, column)}
      onDragOver={event => isShown && event.preventDefault()}
      onDrop={drop}
      onKeyDown={press}
      className="flex min-h-9 items-center gap-1 border-b border-hairline last:border-b-0"
    >
      <GripVertical
        aria-hidden
        className={`size-4 shrink-0 text-3 ${isShown && !isName ? 'cursor-grab' : 'invisible'}`}
      />
      <Checkbox
        label={head}
        checked={isShown}
        disabled={isName}
        onChange={() => onChange(toggledColumn(layout, column))}
        className="min-w-0 flex-1"
      />
      {isShown && (
        <>
          <IconButton
            label={`收窄「${head}」`}
            icon={icon(Minus)}
            onClick={() => onChange(widened(layout, column, -1))}
          />
          <span className="w-14 text-center text-note text-3 tabular-nums">
            {columnWidth(layout, column)} 像素
          </span>
          <IconButton
            label={`加宽「${head}」`}
            icon={icon(Plus)}
            onClick={() => onChange(widened(layout, column, 1))}
          />
          <IconButton
            label={`上移「${head}」`}
            icon={icon(ArrowUp)}
            aria-disabled={isName || place <= 1}
            onClick={() => move(place - 1)}
          />
          <IconButton
            label={`下移「${head}」`}
            icon={icon(ArrowDown)}
            aria-disabled={isName || place >= drawn.length - 1}
            onClick={() => move(place + 1)}
          />
        </>
      )}
    </li>
  );
}
