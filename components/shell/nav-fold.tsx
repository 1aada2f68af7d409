'use client';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';

/** Folds the side nav. The cookie tells the server, so the next page opens as it was left. */
export function NavFold() {
  const fold = (button: HTMLElement) => {
    const shell = button.closest<HTMLElement>('[data-nav]');
    if (!shell) return;
    const next = shell.dataset.nav === 'folded' ? 'open' : 'folded';
    shell.dataset.nav = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the server draws the next page by it, and cookieStore is not everywhere
    document.cookie = `nav=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <button
      type="button"
      onClick={event => fold(event.currentTarget)}
      className="m-2 hidden h-9 items-center gap-3 rounded-card px-3 text-table text-3 hover:bg-sunken hover:text-1 lg:flex"
    >
      <PanelLeftClose className="size-4 shrink-0 group-data-[nav=folded]/shell:hidden" aria-hidden />
      <PanelLeftOpen className="hidden size-4 shrink-0 group-data-[nav=folded]/shell:block" aria-hidden />
      <span className="group-data-[nav=folded]/shell:hidden">收起导航</span>
      <span className="sr-only hidden group-data-[nav=folded]/shell:inline">展开导航</span>
    </button>
  );
}
