import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAnyWorkbook } from './any-workbook';
import { ledgerKind } from './ledger-kind';
import { ledgerSheet, workbookBytes } from './test-workbook';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (text: string) =>
  Buffer.concat([Buffer.from(COMPOUND), Buffer.alloc(504), Buffer.from(text, 'utf16le'), Buffer.alloc(4096)]);
const refusalOf = async (bytes: Uint8Array, fileName: string) => {
  const outcome = await readAnyWorkbook(bytes, fileName);
  return 'refusal' in outcome ? outcome.refusal : null;
};

describe('what a file is', () => {
  it('goes by what it holds, and by its name for plain text alone', () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]);
    expect(ledgerKind(picture, '台账.xlsx')).toBeNull();
    expect(ledgerKind(strToU8('a,b'), '台账.xlsx')).toBeNull();
    expect(ledgerKind(strToU8('a,b'), '台账.csv')).toBe('csv');
    expect(ledgerKind(strToU8('PK\x03\x04'), '台账.xls')).toBe('xlsx');
    expect(ledgerKind(compound(''), '台账.xlsx')).toBe('xls');
  });
});

describe('a file that means harm is refused with its own reason', () => {
  it('a picture, or anything with NULs, called a CSV', async () => {
    expect(await refusalOf(Uint8Array.from([0x89, 0x50, 0, 0x47]), 'a.csv')).toBe('FILE_NOT_TEXT');
    expect(await refusalOf(Uint8Array.from([0xff, 0xfa, 0xfb]), 'a.csv')).toBe('FILE_NOT_TEXT');
  });

  it('a CSV of one long line, or of too many columns', async () => {
    expect(await refusalOf(strToU8('a'.repeat(2_000_000)), 'a.csv')).toBe('FILE_LINE_TOO_LONG');
    expect(await refusalOf(strToU8('a,'.repeat(5_000)), 'a.csv')).toBe('FILE_LINE_TOO_LONG');
    expect(await refusalOf(new Uint8Array(21 * 1024 * 1024), 'a.csv')).toBe('FILE_TOO_BIG');
  });

  it('a workbook behind a password, old or new, and one with macros', async () => {
    expect(await refusalOf(compound('EncryptedPackage'), 'a.xlsx')).toBe('FILE_ENCRYPTED');
    expect(await refusalOf(compound('_VBA_PROJECT'), 'a.xls')).toBe('FILE_HAS_MACROS');
    expect(await refusalOf(compound('nothing'), 'a.xls')).toBe('FILE_NOT_XLSX');
    const parts = unzipSync(await workbookBytes([ledgerSheet([['a']])]));
    const withMacros = zipSync({ ...parts, 'xl/vbaProject.bin': strToU8('x') });
    expect(await refusalOf(withMacros, 'a.xlsm')).toBe('FILE_HAS_MACROS');
  });
});
