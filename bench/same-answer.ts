/** What two answers must agree on: which rows, in which order, and every count and sum. */
function essence(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return null;
  const { ok, cards, rows, lanes, totals, entries, activities } = answer as Record<string, unknown>;
  const ids = (list: unknown): unknown =>
    Array.isArray(list) ? list.map(row => (row as { id: unknown }).id) : undefined;
  return {
    ok,
    cards: ids(cards),
    rows: ids(rows),
    lanes,
    totals,
    entries: ids(entries),
    activities: ids(activities),
  };
}

/** Why the two do not answer the same question, or null. */
export function whyNotSame(data: string, floor: string): string | null {
  const [one, other] = [data, floor].map(body => JSON.stringify(essence(JSON.parse(body))));
  if (one === other) return data.startsWith('{"ok":false') ? `refused: ${data.slice(0, 200)}` : null;
  const at = [...(one ?? '')].findIndex((letter, index) => letter !== other?.[index]);
  return `answers differ: ${one?.slice(Math.max(0, at - 20), at + 40)} | ${other?.slice(Math.max(0, at - 20), at + 40)}`;
}
