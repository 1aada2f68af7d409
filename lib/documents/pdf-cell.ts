import type { TableCell } from 'pdfmake/interfaces';

export const center = (text: string, more: object = {}): TableCell => ({
  text,
  alignment: 'center',
  verticalAlignment: 'middle',
  ...more,
});
export const right = (text: string, more: object = {}): TableCell => ({ text, alignment: 'right', ...more });
