'use client';
import { useEffect, useRef } from 'react';
import { isHeldBack, pressName } from './shortcut-keys';

/** `mod+k`, `?`, `shift+x`, `arrowdown`, or two presses in a row: `g b`. */
export type ShortcutMap = Record<string, (event: KeyboardEvent) => void>;

const sequenceMs = 1_000;

function placeOf(target: EventTarget | null) {
  const element = target instanceof HTMLElement ? target : null;
  return {
    editable: Boolean(element?.isContentEditable || element?.closest('input, textarea, select')),
    // Menus and lists search by the letters typed.
    listed: Boolean(element?.closest('[role="menu"], [role="listbox"]')),
    off: document.documentElement.dataset.shortcuts === 'off',
  };
}

/** Keys of a page. Silent during 输入法 composition, in fields, and when the person has switched them off. */
export function useShortcuts(map: ShortcutMap, enabled = true): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    if (!enabled) return;
    let before = { name: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const name = pressName(event);
      if (isHeldBack(name, placeOf(event.target))) return;
      const pair =
        event.timeStamp - before.at < sequenceMs ? latest.current[`${before.name} ${name}`] : undefined;
      const run = pair ?? latest.current[name];
      before = { name, at: event.timeStamp };
      if (!run) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [enabled]);
}
