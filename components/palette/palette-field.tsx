import { Search } from 'lucide-react';
import { openPalette } from './palette-opener';

const button = { type: 'button', 'aria-keyshortcuts': 'Control+K Meta+K', onClick: openPalette } as const;

/** What opens the palette: on the desk it looks like the field that it leads to, on a phone it is a sign. */
export function PaletteField({ hint }: { hint: string }) {
  return (
    <>
      <button
        {...button}
        className="hidden h-8 w-full max-w-100 items-center gap-2 rounded-input border border-hairline bg-sunken px-2 text-left text-table text-3 hover:border-line hover:text-2 sm:flex pointer-coarse:h-11"
      >
        <Search className="size-4 shrink-0" aria-hidden />
        <span className="min-w-0 flex-1 truncate">{hint}</span>
        <span
          aria-hidden="true"
          className="shrink-0 rounded-input border border-hairline px-1 font-mono text-note leading-4 max-md:hidden"
        >
          Ctrl K
        </span>
      </button>
      <button
        {...button}
        aria-label="搜索与命令"
        className="inline-flex size-8 items-center justify-center rounded-card text-2 hover:bg-sunken hover:text-1 sm:hidden pointer-coarse:size-11"
      >
        <Search className="size-4" aria-hidden />
      </button>
    </>
  );
}
