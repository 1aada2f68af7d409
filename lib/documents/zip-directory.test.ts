import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ledgerSheet, workbookBytes } from './test-workbook';
import { readWorkbook } from './workbook';
import { zipDirectory } from './zip-directory';

/** The archive with its directory's place in a zip64 record, as some Java writers always have it. */
function asZip64(archive: Uint8Array): Uint8Array {
  const end = Buffer.from(archive.slice(archive.length - 22));
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(8)), 24);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(archive.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  end.fill(0xff, 8, 20);
  return Buffer.concat([archive.subarray(0, archive.length - 22), record, locator, end]);
}

describe('the directory of an archive', () => {
  it('lists stored and deflated parts', () => {
    const archive = zipSync({ a: strToU8('a'), 'b/c': [strToU8('b'.repeat(99)), { level: 0 }] });
    expect(zipDirectory(archive)?.map(({ name, method }) => [name, method])).toEqual([
      ['a', 8],
      ['b/c', 0],
    ]);
  });

  it('is found in a zip64 record, for inspection and reading alike', async () => {
    const bytes = asZip64(await workbookBytes([ledgerSheet([['甲']])]));
    const outcome = await readWorkbook(bytes, 'x.xlsx');
    expect('workbook' in outcome && outcome.workbook.sheets[0]?.rows[0]?.cells[0]).toEqual({
      kind: 'text',
      text: '甲',
    });
  });

  it('is none when a name appears twice or an offset leads outside', async () => {
    const archive = Buffer.from(zipSync({ aa: strToU8('1'), ab: strToU8('2') }));
    const twice = Buffer.from(archive.toString('latin1').replaceAll('ab', 'aa'), 'latin1');
    expect(zipDirectory(twice)).toBeNull();
    const outside = Buffer.from(archive);
    outside.writeUInt32LE(0x7fffffff, archive.length - 6);
    expect(zipDirectory(outside)).toBeNull();
  });
});
