'use client';
import { type ReactNode, useRef, useState } from 'react';
import { useLeave } from './use-leave';

type DisclosureProps = {
  /** The name of the button, and of what it opens. */
  label: string;
  button: ReactNode;
  buttonClass: string;
  /** Under which edge of the button the sheet hangs. */
  align?: 'start' | 'end' | undefined;
  children: ReactNode;
};

/** A small sheet under a button: for settings and forms, where a menu's roles would not fit. */
export function Disclosure({ label, button, buttonClass, align = 'end', children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useLeave(open, root, byKey => {
    setOpen(false);
    if (byKey) opener.current?.focus();
  });
  return (
    <div ref={root} className="relative">
      <button
        ref={opener}
        type="button"
        aria-label={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={buttonClass}
      >
        {button}
      </button>
      {open && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a link followed by Enter clicks too
        <section
          aria-label={label}
          // Else a press on its text gives the focus to the page behind, which counts as leaving.
          tabIndex={-1}
          onClick={event => event.target instanceof Element && event.target.closest('a') && setOpen(false)}
          className={`absolute top-full z-60 mt-1 min-w-48 rounded-panel border border-hairline bg-raised p-1 text-1 shadow-popover outline-none ${align === 'end' ? 'right-0' : 'left-0'}`}
        >
          {children}
        </section>
      )}
    </div>
  );
}
