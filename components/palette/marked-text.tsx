import type { Mark } from '@/lib/domain/find-view';

/** A text with the characters that fit what was typed. */
export function MarkedText({ text, mark }: { text: string; mark: Mark }) {
  if (mark === null) return text;
  const [from, to] = mark;
  return (
    <>
      {text.slice(0, from)}
      <mark className="bg-transparent font-semibold text-accent">{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
