'use client';
import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { classNames } from './class-names';
import { type MenuItem, MenuItems } from './menu-items';
import { fadeClass, popoverClass } from './popup-class';

type MenuProps = {
  /** The button that opens it, for example an IconButton. */
  trigger: ReactElement;
  items: MenuItem[];
  align?: 'start' | 'end' | undefined;
};

/** A menu of its own. Where a hundred cards need one, use MenuAt instead. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className="z-60">
          <Base.Popup
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
