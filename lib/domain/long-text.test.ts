import { expect, it } from 'vitest';
import { parseDay } from './day-input';
import { decimalFrom } from './decimal';
import { storedFileName } from './file-name';
import { readFilter } from './lead-filter';
import { columnLabel } from './ledger/label';
import { parseMoney } from './money';
import { parsePhone } from './phone';
import { parseScope } from './report/scope';
import { searchQuery } from './search-terms';
import { cleanOrNull, proseOrNull, storedName } from './text';
import { whyNotUscc } from './uscc';

const LENGTH = 100_000;
const HOSTILE = [
  'a',
  ' ',
  '\u3000',
  '\u200b',
  '9',
  '9,',
  '1亿',
  '(',
  '()',
  '（单位:',
  '-',
  "'",
  '\\',
  '%_',
  '年月',
  '𠮷',
  '\u0301',
  '1.',
  './',
  '亿万元',
].flatMap(piece => {
  const long = piece.repeat(LENGTH / piece.length);
  return [long, `${long}!`, `x${long}x`, `1${long}元`];
});

const READERS: Record<string, (text: string) => unknown> = {
  money: text => parseMoney(text),
  day: text => parseDay(text, { today: '2026-06-15', prefer: 'past' }),
  decimal: text => decimalFrom(text),
  phone: parsePhone,
  uscc: whyNotUscc,
  search: searchQuery,
  filter: text => readFilter({ q: text, stage: text, officer: text, page: text, sort: text }),
  scope: parseScope,
  name: storedName,
  short: cleanOrNull,
  prose: proseOrNull,
  file: storedFileName,
  label: text => columnLabel([{ kind: 'text', text }]),
};

it.each(Object.entries(READERS))(
  '%s reads a hundred thousand hostile characters in no time',
  (_name, read) => {
    for (const text of HOSTILE) {
      const start = performance.now();
      read(text);
      const took = performance.now() - start;
      expect(took, `${text.slice(0, 12)}… took ${took.toFixed(0)} ms`).toBeLessThan(100);
    }
  },
);
