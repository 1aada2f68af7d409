'use client';
import { Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcuts } from '../ui/use-shortcuts';
import { rememberOpened } from './opened-records';
import { hearPalette, openPalette } from './palette-opener';
import type { PaletteRights, Place } from './use-desk-deeds';

const loadPalette = () => import('./palette');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));

const REST_MS = 1_000;

/** ⌘K or Ctrl-K from anywhere, a button on the phone. The palette itself comes when the page rests. */
export function PaletteDoor({ places, rights }: { places: readonly Place[]; rights: PaletteRights }) {
  const [isOpen, setOpen] = useState(false);
  const path = usePathname();
  useEffect(() => rememberOpened(path), [path]);
  useEffect(() => hearPalette(() => setOpen(true)), []);
  useEffect(() => {
    const timer = setTimeout(() => loadPalette().catch(() => {}), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  useShortcuts({ 'mod+k': () => setOpen(before => !before) });
  return (
    <>
      <button
        type="button"
        aria-label="搜索与命令"
        aria-keyshortcuts="Control+K Meta+K"
        title="搜索与命令（Ctrl K 或 ⌘ K）"
        onClick={openPalette}
        className="inline-flex size-8 items-center justify-center rounded-card text-2 hover:bg-sunken hover:text-1 pointer-coarse:size-11"
      >
        <Search className="size-4" aria-hidden />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Palette places={places} rights={rights} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
