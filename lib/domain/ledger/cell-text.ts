import type { RawCell } from './raw';

/** What a cell says as text; a date in ISO form, an error value as Excel shows it. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === undefined) return '';
  return cell.kind === 'date' ? cell.day : cell.text;
}

/** Like `cellText`, but an error value (#N/A, #REF! …) says nothing: it is no name and no label. */
export function readableText(cell: RawCell | undefined): string {
  return cell?.kind === 'error' ? '' : cellText(cell);
}
