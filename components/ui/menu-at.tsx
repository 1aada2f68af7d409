'use client';
import { Menu as Base } from '@base-ui/react/menu';
import { useEffect, useRef } from 'react';
import { classNames } from './class-names';
import { type MenuItem, MenuItems } from './menu-items';
import { fadeClass, popoverClass } from './popup-class';

type MenuAtProps = {
  /** The element that was pressed; null closes. */
  anchor: HTMLElement | null;
  label: string;
  items: MenuItem[];
  onClose: () => void;
};

/**
 * One menu for a whole list: the list listens for presses once and says which element was meant.
 * A menu per row costs four times the render on a board of 140 cards.
 */
export function MenuAt({ anchor, label, items, onClose }: MenuAtProps) {
  const popup = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  if (anchor) last.current = anchor;

  useEffect(() => {
    if (!anchor) return;
    // Opened from afar, the popup itself takes the focus; arrow keys should start at the first item.
    const frame = requestAnimationFrame(() => {
      popup.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [anchor]);

  // Without a trigger of its own the menu lets the focus fall to the page.
  const giveBack = (open: boolean) => {
    if (!open && document.activeElement === document.body) last.current?.focus();
  };
  return (
    <Base.Root
      open={anchor !== null}
      onOpenChange={open => !open && onClose()}
      onOpenChangeComplete={giveBack}
    >
      <Base.Portal>
        <Base.Positioner anchor={last} align="start" sideOffset={4} className="z-60">
          <Base.Popup
            ref={popup}
            aria-label={label}
            className={classNames(
              popoverClass,
              fadeClass,
              'max-h-(--available-height) max-w-80 overflow-y-auto',
            )}
          >
            <MenuItems items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
