import { isEmpty } from '../text';
import { normaliseUscc, usccFault } from '../uscc';
import { cellText } from './cell-text';
import type { CellReading } from './issue';
import type { RawCell } from './raw';

const NO_CODE_YET: ReadonlySet<string> = new Set(['未注册', '办理中', '境外']);

/** Reads a 统一社会信用代码; a number cell has lost its last digits and is never one. */
export function readUsccCell(cell: RawCell | undefined): CellReading<string | null> {
  const code = normaliseUscc(cellText(cell));
  if (isEmpty(code) || NO_CODE_YET.has(code)) return { value: null };
  const fault = cell?.kind === 'text' ? usccFault(code) : 'shape';
  if (fault === null) return { value: code };
  return { value: null, error: fault === 'shape' ? 'USCC_FORMAT' : 'USCC_CHECK' };
}
