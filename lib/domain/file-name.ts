const LONGEST = 160;
/** Names of devices: a file of such a name cannot be saved, or does strange things, under Windows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name of a file as it is kept and shown: without folders, without signs that print nothing or turn the
 * reading direction, not too long, its ending kept. Only a label: where the bytes lie it does not decide.
 */
export function storedFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .trim()
    .replace(DEVICE, '_$1');
  const characters = [...plain];
  if (characters.length <= LONGEST) return plain === '' ? '未命名' : plain;
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? '';
  return characters.slice(0, LONGEST - ending.length).join('') + ending;
}
