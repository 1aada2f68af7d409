import type { ClipboardEvent } from 'react';

/** Pasted text as a field takes it: a cell of a sheet brings a line break at its end, a field of one line none at all. */
export function cleanPaste(text: string, manyLines: boolean): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '');
  return manyLines ? plain : plain.replace(/[ ]*[\n\t]+[ ]*/g, ' ').trim();
}

/** Takes a paste into a field; answers the field's whole text. */
export function pasteCleanly(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): string {
  const field = event.currentTarget;
  const text = cleanPaste(event.clipboardData.getData('text/plain'), field instanceof HTMLTextAreaElement);
  event.preventDefault();
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  return field.value;
}
