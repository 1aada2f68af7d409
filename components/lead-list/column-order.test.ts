import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYOUT, type ListLayout } from '@/lib/domain/list-layout';
import {
  columnWidth,
  drawnColumns,
  listedColumns,
  movedColumn,
  toggledColumn,
  widened,
  withWidth,
} from './column-order';

const layout: ListLayout = { ...DEFAULT_LAYOUT, columns: ['value', 'title', 'stage', 'unit'] };

describe('the columns of the ledger', () => {
  it('begin with the name, whatever the address says', () => {
    expect(drawnColumns(layout)).toEqual(['title', 'value', 'stage', 'unit']);
    expect(drawnColumns({ columns: ['land'] })).toEqual(['title', 'land']);
  });

  it('move, but never before the name', () => {
    expect(movedColumn(layout, 'unit', 2).columns).toEqual(['title', 'value', 'unit', 'stage']);
    expect(movedColumn(layout, 'unit', 0).columns).toEqual(['title', 'unit', 'value', 'stage']);
    expect(movedColumn(layout, 'title', 3)).toBe(layout);
    expect(movedColumn(layout, 'problem', 2)).toBe(layout);
  });

  it('come last when they are chosen, and all are listed once', () => {
    const more = toggledColumn(layout, 'problem');
    expect(more.columns).toEqual(['title', 'value', 'stage', 'unit', 'problem']);
    expect(toggledColumn(more, 'problem').columns).not.toContain('problem');
    expect(toggledColumn(layout, 'title')).toBe(layout);
    const listed = listedColumns(more);
    expect(listed.slice(0, 5)).toEqual(more.columns);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('are as wide as somebody drew them, within what fits', () => {
    expect(columnWidth(layout, 'title')).toBe(288);
    expect(columnWidth(withWidth(layout, 'title', 9_999), 'title')).toBe(640);
    expect(columnWidth(withWidth(layout, 'title', 3), 'title')).toBe(56);
    expect(columnWidth(widened(layout, 'title', -1), 'title')).toBe(264);
    expect(withWidth(widened(layout, 'title', 1), 'title', null).widths).toEqual({});
  });
});
