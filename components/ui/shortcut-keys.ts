/** What of a key press the map looks at; a KeyboardEvent fits. */
export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/**
 * The name of a press: `mod+k` (Ctrl or ⌘), `shift+x`, `escape`, `?`. Shift is named for letters and named
 * keys only, since a sign such as ? needs it on some keyboards and not on others.
 */
export function pressName(press: KeyPress): string {
  const key =
    press.key.length === 1 ? press.key.toLowerCase() : press.key.toLowerCase().replace(/^ $/, 'space');
  const named = press.key.length > 1 || /^[a-z]$/.test(key);
  return [
    press.ctrlKey || press.metaKey ? 'mod+' : '',
    press.altKey ? 'alt+' : '',
    press.shiftKey && named ? 'shift+' : '',
    key,
  ].join('');
}

/** Fields keep their own undo, and a single letter there is text. */
export function isHeldBack(
  name: string,
  place: { editable: boolean; listed: boolean; off: boolean },
): boolean {
  const combined = name.startsWith('mod+');
  if (place.editable) return !combined || name === 'mod+z';
  if (combined || name === 'escape') return false;
  return place.listed || place.off;
}
