import type { Merge, SheetCell } from './xlsx-writer';

export const blank = (look: SheetCell['style']): SheetCell => ({ value: null, style: look });

/** A row of empty cells in one style. */
export function blankRow(width: number, look: SheetCell['style']): SheetCell[] {
  return Array.from({ length: width }, () => blank(look));
}

/** Builds the rows of an official sheet one after another, keeping account of what is merged. */
export class SheetRows {
  readonly rows: SheetCell[][] = [];
  readonly merges: Merge[] = [];
  readonly heights = new Map<number, number>();

  constructor(private readonly width: number) {}

  add(cells: SheetCell[], height: number, merges: [number, number][] = []): void {
    const at = this.rows.length;
    this.rows.push(cells);
    this.heights.set(at, height);
    for (const [from, to] of merges) this.merges.push([at, from, at, to]);
  }

  /** One text over columns, more of them side by side. */
  line(parts: { from: number; to: number; value: string; look: SheetCell['style'] }[], height: number): void {
    const cells = blankRow(this.width, parts[0]?.look ?? {});
    for (const part of parts) {
      for (let column = part.from; column <= part.to; column += 1) cells[column] = blank(part.look);
      cells[part.from] = { value: part.value, style: part.look };
    }
    this.add(
      cells,
      height,
      parts.map(part => [part.from, part.to]),
    );
  }
}
