'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

type DisclosureProps = {
  /** The name of the button, and of what it opens. */
  label: string;
  button: ReactNode;
  buttonClass: string;
  children: ReactNode;
};

/** A small sheet under a button: for settings and forms, where a menu's roles would not fit. */
export function Disclosure({ label, button, buttonClass, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', leave);
    };
  }, [open]);
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
        <section
          aria-label={label}
          className="absolute top-full right-0 z-60 mt-1 min-w-48 rounded-panel border border-hairline bg-raised p-1 text-1 shadow-popover"
        >
          {children}
        </section>
      )}
    </div>
  );
}
