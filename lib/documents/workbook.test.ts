import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ledgerSheet, workbookBytes } from './test-workbook';
import { readWorkbook } from './workbook';

const head = ['序号', '项目名称', '投资方', '镇街', '总投资(万元)'];
const plain = () => workbookBytes([ledgerSheet([head, [1, '甲项目', '乙公司', '店口镇', 500]])]);

/** The workbook with some parts replaced. */
async function changed(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await plain());
  change(parts);
  return zipSync(parts);
}

async function refusalOf(bytes: Uint8Array) {
  const outcome = await readWorkbook(bytes, 'x.xlsx');
  return 'refusal' in outcome ? outcome.refusal : null;
}

/** A stored-size-lies archive entry: one deflated part of `megabytes` zeros-as-spaces. */
function bomb(megabytes: number): Uint8Array {
  return new Uint8Array(deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 }));
}

/** Adds an already deflated part, its sizes in the headers being lies. */
function withRawPart(archive: Uint8Array, name: string, deflated: Uint8Array): Uint8Array {
  const nameBytes = Buffer.from(name);
  const end = Buffer.from(archive).lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const directory = view.getUint32(end + 16, true);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(deflated.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(nameBytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(deflated.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(nameBytes.length, 28);
  central.writeUInt32LE(directory, 42);
  const tail = Buffer.from(archive.slice(end));
  tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10);
  tail.writeUInt32LE(directory + local.length + nameBytes.length + deflated.length, 16);
  return Buffer.concat([
    archive.subarray(0, directory),
    local,
    nameBytes,
    deflated,
    archive.subarray(directory, end),
    central,
    nameBytes,
    tail,
  ]);
}

describe('files that are refused before a row is read', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('项目名称,投资方')],
    ['an old .xls renamed', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)])],
    ['a zip without a workbook', zipSync({ 'a.txt': strToU8('a') })],
  ])('%s is not xlsx', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('FILE_NOT_XLSX');
  });

  it('a truncated workbook and damaged data are not xlsx', async () => {
    const whole = await plain();
    expect(await refusalOf(whole.slice(0, whole.length - 30))).toBe('FILE_NOT_XLSX');
    const damaged = Uint8Array.from(whole);
    damaged.fill(0xff, 200, 400);
    expect(await refusalOf(damaged)).toBe('FILE_NOT_XLSX');
  });

  it('a workbook with macros is not xlsx', async () => {
    const bytes = await changed(parts => {
      parts['xl/vbaProject.bin'] = strToU8('x');
    });
    expect(await refusalOf(bytes)).toBe('FILE_NOT_XLSX');
  });

  it('more than 20 MB is too big', async () => {
    expect(await refusalOf(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('FILE_TOO_BIG');
  });

  it('a 300 MB bomb is refused quickly and in little memory, whatever its headers claim', async () => {
    const bytes = withRawPart(await plain(), 'xl/media/bomb.bin', bomb(300));
    expect(bytes.length).toBeLessThan(500_000);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(await refusalOf(bytes)).toBe('FILE_INFLATES_TOO_BIG');
    expect(performance.now() - start).toBeLessThan(4000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('an archive of thousands of parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5000 }, (_, part) => [`p${part}`, strToU8('')]));
    expect(await refusalOf(zipSync(parts))).toBe('FILE_INFLATES_TOO_BIG');
  });

  it.each([
    ['a worksheet', 'xl/worksheets/sheet1.xml', (text: string) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`],
    ['any other part', 'docProps/extra.xml', () => '<?xml version="1.0"?><!DOCTYPE lolz><a/>'],
  ])('a document type in %s is forbidden', async (_, name, change) => {
    const bytes = await changed(parts => {
      parts[name] = strToU8(change(new TextDecoder().decode(parts[name] ?? new Uint8Array())));
    });
    expect(await refusalOf(bytes)).toBe('FILE_XML_FORBIDDEN');
  });

  it('a document type in UTF-16 is forbidden too', async () => {
    const bytes = await changed(parts => {
      parts['xl/extra.xml'] = new Uint8Array(Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le'));
    });
    expect(await refusalOf(bytes)).toBe('FILE_XML_FORBIDDEN');
  });

  it('merged areas that would fill the sheet many times over are refused', async () => {
    const merges = Array.from({ length: 2000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD9999"/>`).join('');
    const bytes = await changed(parts => {
      const name = 'xl/worksheets/sheet1.xml';
      const xml = new TextDecoder().decode(parts[name] ?? new Uint8Array());
      const far = '<row r="9999"><c r="XFD9999" t="inlineStr"><is><t>x</t></is></c></row></sheetData>';
      parts[name] = strToU8(
        xml.replace('</sheetData>', `${far}<mergeCells count="2000">${merges}</mergeCells>`),
      );
    });
    expect(await refusalOf(bytes)).toBe('FILE_INFLATES_TOO_BIG');
  });
});
