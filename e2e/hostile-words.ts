/** Texts that were never meant kindly. Each must come back as text, or be refused in a sentence. */
export const PAYLOADS = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">点我</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">',
  '<style>@import "//evil.test"</style>',
  '<base href="//evil.test/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<form action=javascript:alert(1)><button>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '\u003cimg src=x onerror=alert(1)\u003e',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{{7*7}}\u0024{7*7}<%= 7*7 %>#{7*7}',
  '`\u0024{alert(1)}`',
  "'; DROP TABLE lead; --",
  "' OR 1=1 --",
  '%_\\%',
  '%00%0d%0aSet-Cookie:a=b',
] as const;

export const ODD_TEXTS = [
  '',
  '   ',
  '\u3000\u3000',
  '\ufeff甲乙',
  '甲\u200b乙\u200d丙',
  '\u202e甲乙丙\u202c',
  '甲\0乙',
  '\ud842',
  '\udfb7甲',
  '𠮷䶮',
  '👨‍👩‍👧‍👦🏳️‍🌈',
  'ＡＢＣ１２３（全角）',
  '甲\r\n乙\n丙',
  '\u0001\u0008\u001b[31m',
  '__proto__',
  'constructor',
  'toString',
  '=cmd|" /C calc"!A0',
  '＝1+1',
  '-5',
  '1e309',
  'NaN',
  '2月30日',
  '0000-00-00',
  '9999亿',
  '长'.repeat(10_000),
  'a'.repeat(100_000),
  "'".repeat(60),
  '\\'.repeat(60),
] as const;

export const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  -0,
  0.5,
  1e9,
  1e21,
  Number.MAX_SAFE_INTEGER,
  2_147_483_648,
  [],
  [[]],
  ['甲'],
  {},
  { __proto__: null, length: 1e9 },
  { toString: null, valueOf: 'x' },
  { set: 'x', increment: 1, contains: '' },
];

/** A row of numbers that is the same for the same seed (mulberry32). */
export function randomOf(seed: number): <T>(of: readonly T[]) => T {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return of => of[Math.floor(next() * of.length)] as (typeof of)[number];
}
