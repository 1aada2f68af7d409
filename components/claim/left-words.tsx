import type { LeftWords as Words } from '@/lib/domain/claim-view';

const COLOURS = { ok: 'text-2', warn: 'text-warn', danger: 'text-danger' };
const MARKS = { ok: '', warn: '▲ ', danger: '! ' };

/** What is left, in words; colour and mark follow the tone, never instead of the words. */
export function LeftWords({ words }: { words: Words }) {
  return (
    <span className={`whitespace-nowrap tabular-nums ${COLOURS[words.tone]}`}>
      {MARKS[words.tone]}
      {words.text}
    </span>
  );
}
