/** A number in [0, 1) that is always the same for the same arguments: the seed's only source of variety. */
export function chance(...salt: number[]): number {
  let state = 0x9e3779b9;
  for (const number of salt) {
    state = Math.imul(state ^ number, 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return (state >>> 0) / 0x1_0000_0000;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, ...salt: number[]): number {
  return low + Math.floor(chance(...salt) * (high - low + 1));
}

export function pick<T>(list: readonly T[], ...salt: number[]): T {
  const chosen = list[between(0, list.length - 1, ...salt)];
  if (chosen === undefined) throw new Error('Nothing to pick from.');
  return chosen;
}
