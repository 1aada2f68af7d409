'use client';
import { usePathname } from 'next/navigation';
import { type ComponentType, useEffect, useState } from 'react';
import { useShortcuts } from '../ui/use-shortcuts';
import { rememberOpened } from './opened-records';
import type { PaletteProps } from './palette';
import { PaletteField } from './palette-field';
import { hearPalette, openPalette } from './palette-opener';
import type { PaletteRights, Place } from './use-desk-deeds';

const loadPalette = async () => (await import('./palette')).Palette;

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
  // Kept by hand: behind a Suspense the first opening would wait for the third of a second by which React holds back.
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  useEffect(() => {
    const load = () =>
      void loadPalette().then(
        found => setPalette(() => found),
        () => {},
      );
    const timer = setTimeout(load, isOpen ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  useShortcuts({ 'mod+k': () => setOpen(before => !before), '/': searchHere });
  return (
    <>
      <PaletteField hint={rights.canSearch ? '搜索项目、投资方、联系人、文件' : '前往页面、切换界面'} />
      {isOpen && Palette && <Palette places={places} rights={rights} onClose={() => setOpen(false)} />}
    </>
  );
}
