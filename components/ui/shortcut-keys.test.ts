import { describe, expect, it } from 'vitest';
import { isHeldBack, pressName } from './shortcut-keys';

const press = (key: string, held: Partial<Parameters<typeof pressName>[0]> = {}) =>
  pressName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('the name of a press', () => {
  it('takes Ctrl and ⌘ for the same key', () => {
    expect(press('k', { ctrlKey: true })).toBe('mod+k');
    expect(press('k', { metaKey: true })).toBe('mod+k');
  });

  it('names shift for letters, not for signs', () => {
    expect(press('X', { shiftKey: true })).toBe('shift+x');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('Escape')).toBe('escape');
  });
});

describe('what is held back', () => {
  const free = { editable: false, listed: false, off: false };

  it('in a field: letters and undo, but not save or the palette', () => {
    const field = { ...free, editable: true };
    expect(isHeldBack('l', field)).toBe(true);
    expect(isHeldBack('mod+z', field)).toBe(true);
    expect(isHeldBack('mod+enter', field)).toBe(false);
    expect(isHeldBack('mod+k', field)).toBe(false);
  });

  it('switched off: single keys, but not combinations or Esc', () => {
    const off = { ...free, off: true };
    expect(isHeldBack('l', off)).toBe(true);
    expect(isHeldBack('mod+k', off)).toBe(false);
    expect(isHeldBack('escape', off)).toBe(false);
  });

  it('elsewhere: nothing', () => {
    expect(isHeldBack('l', free)).toBe(false);
  });
});
