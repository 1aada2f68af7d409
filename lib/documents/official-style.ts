import type { CellStyle } from 'hucre/xlsx';

/** The look of official tables: 仿宋 and 黑体 as the office has them, thin black lines, numbers right. */
const THIN = { style: 'thin' as const, color: { rgb: '000000' } };
const BOX = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const fangsong = (size: number) => ({ name: '仿宋', charset: 134, size });
const heiti = (size: number) => ({ name: '黑体', charset: 134, size });

export const TITLE: CellStyle = { font: heiti(18), alignment: { horizontal: 'center', vertical: 'center' } };
export const LINE_LEFT: CellStyle = {
  font: fangsong(10),
  alignment: { horizontal: 'left', vertical: 'center' },
};
export const LINE_CENTER: CellStyle = {
  font: fangsong(10),
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const LINE_RIGHT: CellStyle = {
  font: fangsong(10),
  alignment: { horizontal: 'right', vertical: 'center' },
};
export const NOTE: CellStyle = {
  font: fangsong(9),
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
};

export const HEAD: CellStyle = {
  font: heiti(10),
  border: BOX,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const BAND: CellStyle = {
  font: heiti(10),
  border: BOX,
  alignment: { horizontal: 'left', vertical: 'center' },
};

const boxed = (horizontal: 'left' | 'center' | 'right', bold: boolean, numFmt?: string): CellStyle => ({
  font: { ...fangsong(10), bold },
  border: BOX,
  alignment: { horizontal, vertical: 'center', wrapText: horizontal === 'left' },
  ...(numFmt && { numFmt }),
});

export const NUMBER_FORMATS = {
  count: '#,##0',
  sharedCount: '#,##0.0#',
  money: '#,##0.00',
  rate: '0.0',
  exactYi: '#,##0.00######',
} as const;
export type NumberKind = keyof typeof NUMBER_FORMATS;

export const text = (bold = false): CellStyle => boxed('left', bold);
export const centered = (bold = false): CellStyle => boxed('center', bold);
export const number = (kind: NumberKind, bold = false): CellStyle =>
  boxed('right', bold, NUMBER_FORMATS[kind]);
