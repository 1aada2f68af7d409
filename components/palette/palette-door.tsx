'use client';
import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcuts } from '../ui/use-shortcuts';
import { rememberOpened } from './opened-records';
import { PaletteField } from './palette-field';
import { hearPalette, openPalette } from './palette-opener';
import type { PaletteRights, Place } from './use-desk-deeds';

const loadPalette = () => import('./palette');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));

const REST_MS = 1_000;

/** A page with a search of its own comes first. */
function searchHere() {
  const field = document.querySelector<HTMLInputElement>('[data-page-search]');
  if (field) field.focus();
  else openPalette();
}

/** The search of the whole desk: what looks like its field, ⌘K or Ctrl-K anywhere. The palette itself comes when the page rests. */
export function PaletteDoor({ places, rights }: { places: readonly Place[]; rights: PaletteRights }) {
  const [isOpen, setOpen] = useState(false);
  const path = usePathname();
  useEffect(() => rememberOpened(path), [path]);
  useEffect(() => hearPalette(() => setOpen(true)), []);
  useEffect(() => {
    const timer = setTimeout(() => loadPalette().catch(() => {}), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  useShortcuts({ 'mod+k': () => setOpen(before => !before), '/': searchHere });
  return (
    <>
      <PaletteField hint={rights.canSearch ? '搜索项目、投资方、联系人、文件' : '前往页面、切换界面'} />
      {isOpen && (
        <Suspense fallback={null}>
          <Palette places={places} rights={rights} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
