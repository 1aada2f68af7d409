'use client';
import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import { fadeClass } from './popup-class';

type TooltipProps = { text: ReactNode; children: ReactElement };

/** On hover and on focus. Never the only place of a fact, and never one per row of a list. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={300} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-60">
          <Base.Popup
            className={classNames(
              'max-w-80 rounded-input border border-hairline bg-raised px-2 py-1 text-note text-1 shadow-popover',
              fadeClass,
            )}
          >
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
