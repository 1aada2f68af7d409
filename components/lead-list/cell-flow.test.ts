import { describe, expect, it } from 'vitest';
import { type Grid, neighbour, nextEditable } from './cell-flow';

const grid: Grid = {
  rows: ['a', 'b', 'c'],
  columns: ['title', 'stage', 'place', 'land'],
  // The second line is only read.
  isEditable: ({ leadId, column }) => leadId !== 'b' && column !== 'stage',
};

describe('Tab in the ledger', () => {
  it('goes to the next cell that can be edited, over lines that cannot', () => {
    expect(nextEditable(grid, { leadId: 'a', column: 'title' }, 1)).toEqual({ leadId: 'a', column: 'place' });
    expect(nextEditable(grid, { leadId: 'a', column: 'land' }, 1)).toEqual({ leadId: 'c', column: 'title' });
    expect(nextEditable(grid, { leadId: 'c', column: 'title' }, -1)).toEqual({ leadId: 'a', column: 'land' });
  });

  it('ends at the ends of the page, and nowhere for a line that is gone', () => {
    expect(nextEditable(grid, { leadId: 'c', column: 'land' }, 1)).toBeNull();
    expect(nextEditable(grid, { leadId: 'a', column: 'title' }, -1)).toBeNull();
    expect(nextEditable(grid, { leadId: 'z', column: 'title' }, 1)).toBeNull();
  });
});

describe('the arrows in the ledger', () => {
  it('move by one cell, and stop at the edge', () => {
    expect(neighbour(grid, { leadId: 'a', column: 'stage' }, 'ArrowDown')).toEqual({
      leadId: 'b',
      column: 'stage',
    });
    expect(neighbour(grid, { leadId: 'a', column: 'stage' }, 'ArrowRight')).toEqual({
      leadId: 'a',
      column: 'place',
    });
    expect(neighbour(grid, { leadId: 'a', column: 'title' }, 'ArrowLeft')).toBeNull();
    expect(neighbour(grid, { leadId: 'c', column: 'title' }, 'ArrowDown')).toBeNull();
    expect(neighbour(grid, { leadId: 'a', column: 'title' }, 'Enter')).toBeNull();
  });

  it('reach both ends of a line by Home and End', () => {
    const [first] = grid.columns;
    const last = grid.columns.at(-1);
    expect(neighbour(grid, { leadId: 'b', column: 'stage' }, 'Home')).toEqual({ leadId: 'b', column: first });
    expect(neighbour(grid, { leadId: 'b', column: 'stage' }, 'End')).toEqual({ leadId: 'b', column: last });
  });
});
