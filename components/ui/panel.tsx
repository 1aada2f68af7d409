'use client';
import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { DialogClose } from './dialog-close';
import { fadeClass } from './popup-class';

type PanelProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Under the title: code, steps, who is in charge. */
  lead?: ReactNode;
  /** Beside the close button: open as a page, neighbours. */
  actions?: ReactNode;
  footer?: ReactNode;
  /** False leaves the list behind it alive: rows can be clicked and scrolled. */
  modal?: boolean | undefined;
  dismissOutside?: boolean | undefined;
  children: ReactNode;
};

export function Panel(props: PanelProps) {
  const {
    open,
    onOpenChange,
    title,
    lead,
    actions,
    footer,
    modal = true,
    dismissOutside = false,
    children,
  } = props;
  return (
    <Base.Root
      open={open}
      onOpenChange={onOpenChange}
      modal={modal}
      disablePointerDismissal={!dismissOutside}
    >
      <Base.Portal>
        {modal && <Base.Backdrop className={classNames('fixed inset-0 z-40 bg-scrim', fadeClass)} />}
        <Base.Popup
          className={classNames(
            'fixed inset-0 z-40 flex flex-col bg-surface text-1 outline-none',
            'sm:left-auto sm:w-160 sm:border-l sm:border-hairline sm:shadow-dialog',
            'data-starting-style:translate-x-2 data-ending-style:translate-x-2',
            fadeClass,
          )}
        >
          <header className="border-b border-hairline px-4 pt-3 pb-3">
            <div className="flex items-start gap-2">
              <Base.Title className="min-w-0 flex-1 text-title font-semibold">{title}</Base.Title>
              {actions}
              <DialogClose />
            </div>
            {lead}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4">{children}</div>
          {footer && (
            <footer className="flex items-center justify-end gap-2 border-t border-hairline px-4 py-3">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
