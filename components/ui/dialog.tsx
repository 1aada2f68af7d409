'use client';
import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, type RefObject, useRef } from 'react';
import { classNames } from './class-names';
import { DialogClose } from './dialog-close';
import { fadeClass } from './popup-class';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Buttons, the deed first from the right. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** A press outside never loses what was typed; say so only where nothing can be typed. */
  dismissOutside?: boolean | undefined;
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  children?: ReactNode;
};

const widths = { sm: 'sm:max-w-100', md: 'sm:max-w-140', lg: 'sm:max-w-180' };

/** The first thing to fill in; a thumb gets no keyboard unasked, and without a field the dialog itself is read. */
function firstField(popup: HTMLElement | null, way: string): HTMLElement | null {
  if (way === 'touch') return popup;
  return (
    popup?.querySelector<HTMLElement>('input:not([type="hidden"], :disabled), select, textarea') ?? popup
  );
}

export function Dialog(props: DialogProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    footer,
    size = 'md',
    dismissOutside = false,
    children,
  } = props;
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={!dismissOutside}>
      <Base.Portal>
        <Base.Backdrop className={classNames('fixed inset-0 z-50 bg-scrim', fadeClass)} />
        <Base.Popup
          ref={popup}
          initialFocus={props.initialFocus ?? (way => firstField(popup.current, way))}
          className={classNames(
            'fixed inset-0 z-50 flex flex-col bg-surface text-1 outline-none',
            'sm:inset-x-4 sm:top-[8vh] sm:bottom-auto sm:mx-auto sm:max-h-[84vh] sm:rounded-panel sm:border sm:border-hairline sm:shadow-dialog',
            'sm:data-starting-style:-translate-y-1',
            fadeClass,
            widths[size],
          )}
        >
          <header className="flex items-start gap-2 px-4 pt-3 pb-2">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-section font-semibold">{title}</Base.Title>
              {description && (
                <Base.Description className="mt-1 text-table text-2">{description}</Base.Description>
              )}
            </div>
            <DialogClose />
          </header>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-4 py-2">{children}</div>}
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
