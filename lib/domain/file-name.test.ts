import { expect, it } from 'vitest';
import { storedFileName } from './file-name';

it.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\王芳\\协议.docx', '协议.docx'],
  ['CON.pdf', '_CON.pdf'],
  ['lpt1', '_lpt1'],
  ['console.pdf', 'console.pdf'],
  ['报告\r\nSet-Cookie: a=b.pdf', '报告Set-Cookie: a=b.pdf'],
  ['a\0b.pdf', 'ab.pdf'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['半\ud842.pdf', '半.pdf'],
  ['"引号".pdf', '"引号".pdf'],
  ['𠮷𠮷.pdf', '𠮷𠮷.pdf'],
  ['..\\', '未命名'],
  ['', '未命名'],
])('%j is kept as %j', (given, kept) => {
  expect(storedFileName(given)).toBe(kept);
});

it('cuts a name of 255 characters at the end of a character and keeps its ending', () => {
  const name = storedFileName(`${'𠮷'.repeat(251)}.pdf`);
  expect([...name]).toHaveLength(160);
  expect(name.endsWith('𠮷.pdf')).toBe(true);
});
