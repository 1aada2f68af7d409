import { describe, expect, it } from 'vitest';
import { kindOfFile } from './file-kind';

const bytes = (...values: number[]) => new Uint8Array(values);
const text = (written: string) => new TextEncoder().encode(written);

describe('the kind of a file', () => {
  it.each([
    ['协议.pdf', text('%PDF-1.7'), 'application/pdf'],
    ['现场.JPG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    [
      '清单.xlsx',
      bytes(0x50, 0x4b, 3, 4),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['旧表.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'application/vnd.ms-excel'],
    ['纪要.txt', text('会议纪要'), 'text/plain'],
  ])('of %s is told by its ending and its first bytes', (name, content, contentType) => {
    expect(kindOfFile(name, content)).toEqual({ ok: true, contentType });
  });

  it.each([
    ['页面.pdf', text('<html>')],
    ['程序.txt', bytes(0x4d, 0x5a, 0, 1)],
    ['表.xlsx', text('a,b')],
    ['图.png', text('<svg onload="alert(1)">')],
    ['旧表.xlsx', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['音.webp', text('RIFF0000WAVE')],
    ['空.pdf', bytes()],
  ])('of %s is refused when the content is something else', (name, content) => {
    expect(kindOfFile(name, content)).toMatchObject({ ok: false, reason: expect.stringContaining('不符') });
  });

  it.each(['a.exe', 'a.html', 'a.svg', 'a', 'a.constructor', '.pdf.js'])('is refused for %s', name => {
    expect(kindOfFile(name, text('%PDF-1.7'))).toMatchObject({ ok: false });
  });
});
