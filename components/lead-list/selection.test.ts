import { describe, expect, it } from 'vitest';
import {
  everything,
  isSelected,
  NOTHING_SELECTED,
  pageState,
  pageToggled,
  ranged,
  selectedCount,
  toggled,
} from './selection';

const PAGE = ['a', 'b', 'c', 'd', 'e'];

describe('choosing lines of the ledger', () => {
  it('by Shift takes the lines between, in either direction, and draws the range anew', () => {
    const from = toggled(NOTHING_SELECTED, 'd');
    const up = ranged(from, 'b', PAGE);
    expect(up.chosen).toEqual({ kind: 'rows', ids: ['d', 'b', 'c'].toSorted((x, y) => (x < y ? -1 : 1)) });
    expect(selectedCount(ranged(up, 'e', PAGE))).toBe(4);
  });

  it('by Shift without a beginning on this page takes the line alone', () => {
    expect(ranged({ ...NOTHING_SELECTED, anchor: 'of another page' }, 'c', PAGE).chosen).toEqual({
      kind: 'rows',
      ids: ['c'],
    });
  });

  it('keeps the lines of other pages when a page is turned', () => {
    const elsewhere = toggled(NOTHING_SELECTED, 'x');
    const page = pageToggled(elsewhere, PAGE);
    expect([selectedCount(page), pageState(page, PAGE)]).toEqual([6, 'all']);
    const off = pageToggled(page, PAGE);
    expect(off.chosen).toEqual({ kind: 'rows', ids: ['x'] });
    expect(pageState(toggled(off, 'a'), PAGE)).toBe('some');
  });

  it('of everything leaves out the lines that are turned off, and takes them back', () => {
    const all = everything('stage=lead', 4231);
    const but = toggled(all, 'b');
    expect(but.chosen).toEqual({ kind: 'question', query: 'stage=lead', count: 4231, except: ['b'] });
    expect([selectedCount(but), isSelected(but, 'b'), isSelected(but, 'z')]).toEqual([4230, false, true]);
    expect(selectedCount(toggled(but, 'b'))).toBe(4231);
    expect(selectedCount(pageToggled(all, PAGE))).toBe(4226);
  });
});
