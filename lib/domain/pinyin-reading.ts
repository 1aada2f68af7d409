/** A whole syllable of Mandarin without its tone, loosely: what is no syllable finds nothing anyway. */
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v)$/;
const LONGEST = 6;
const MOST_READINGS = 24;
const LONGEST_READ = 24;

/**
 * The initials that typed letters may stand for, each letter being an initial or the start of a whole syllable:
 * huahal may be hua-h-a-l, hua-ha-l … Only readings that hold a whole syllable, for bare initials are asked before.
 */
export function syllableReadings(letters: string): string[] {
  const found = new Set<string>();
  const walk = (at: number, initials: string): void => {
    if (found.size >= MOST_READINGS) return;
    if (at === letters.length) {
      if (initials.length < letters.length) found.add(initials);
      return;
    }
    for (let size = Math.min(LONGEST, letters.length - at); size >= 1; size -= 1) {
      const part = letters.slice(at, at + size);
      if (size === 1 || SYLLABLE.test(part)) walk(at + size, initials + part.charAt(0));
    }
  };
  if (letters.length <= LONGEST_READ) walk(0, '');
  return [...found];
}
