'use client';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useShortcuts } from '../ui/use-shortcuts';

/** A plain form, so that it searches before any script has arrived. */
export function SearchBox({ action, placeholder }: { action: string; placeholder: string }) {
  const field = useRef<HTMLInputElement>(null);
  // A page with a search of its own comes first.
  const focus = () =>
    (document.querySelector<HTMLInputElement>('[data-page-search]') ?? field.current)?.focus();
  useShortcuts({ '/': focus });
  return (
    <search className="hidden w-full max-w-100 sm:block">
      <form action={action} className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2 size-4 -translate-y-1/2 text-3"
        />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label="搜索"
          aria-keyshortcuts="/"
          autoComplete="off"
          placeholder={placeholder}
          className="control h-8 w-full rounded-input border border-hairline bg-sunken pr-8 pl-8 text-table text-1 focus:border-accent focus:bg-surface focus-visible:outline-offset-0"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded-input border border-hairline px-1 font-mono text-note leading-4 text-3"
        >
          /
        </span>
      </form>
    </search>
  );
}
