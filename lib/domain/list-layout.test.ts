import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYOUT, type ListLayout, readLayout, writeLayout } from './list-layout';

const roundTrip = (layout: ListLayout): ListLayout =>
  readLayout(Object.fromEntries(new URLSearchParams(writeLayout(layout))));

describe('the layout of the ledger', () => {
  it('comes back from its address', () => {
    const chosen: ListLayout = {
      columns: ['value', 'title', 'stage'],
      frozen: 2,
      widths: { title: 320 },
      group: 'unit',
    };
    expect(roundTrip(chosen)).toEqual(chosen);
    expect(writeLayout(DEFAULT_LAYOUT)).toBe('');
    expect(roundTrip(DEFAULT_LAYOUT)).toEqual(DEFAULT_LAYOUT);
  });

  it('leaves out what it does not know', () => {
    const read = readLayout({
      cols: 'title,password,title',
      frozen: '9',
      widths: 'title:9999,x:80',
      group: 'toString',
    });
    expect(read).toEqual({ columns: ['title'], frozen: 4, widths: {}, group: null });
    expect(readLayout({ cols: ['a'], group: '__proto__' })).toEqual(DEFAULT_LAYOUT);
  });
});
