import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ledgerSheet, previewOf, workbookBytes } from './test-workbook';
import { readWorkbook } from './workbook';

const HEAD = ['序号', '项目名称', '投资方', '镇街', '总投资(万元)'];
const plain = () => workbookBytes([ledgerSheet([HEAD, [1, '甲项目', '乙公司', '店口镇', 500]])]);

async function withPart(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return zipSync({ ...unzipSync(await plain()), [name]: bytes });
}

/** The refusal, and that it cost less than a second and a hundred megabytes. */
async function refusedCheaply(bytes: Uint8Array): Promise<string | null> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const outcome = await readWorkbook(bytes, 'x.xlsx');
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  return 'refusal' in outcome ? outcome.refusal : null;
}

/** An archive whose directory claims a number of parts that it does not have. */
function claiming(archive: Uint8Array, count: number): Uint8Array {
  const lying = Buffer.from(archive);
  const end = lying.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  lying.writeUInt16LE(count, end + 8);
  lying.writeUInt16LE(count, end + 10);
  return lying;
}

/** One central header many times over: an archive of many parts that costs nothing to make. */
function ofManyParts(count: number): Uint8Array {
  const archive = Buffer.from(zipSync({ a: strToU8('a') }, { level: 0 }));
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const directory = archive.readUInt32LE(end + 16);
  const header = archive.subarray(directory, end);
  const headers = Buffer.alloc((header.length + 4) * count);
  for (let at = 0; at < count; at += 1) {
    const own = Buffer.concat([header, Buffer.alloc(4)]);
    own.writeUInt16LE(5, 28);
    own.write(at.toString(36).padStart(5, '0'), 46, 'latin1');
    own.copy(headers, own.length * at);
  }
  return claiming(Buffer.concat([archive.subarray(0, directory), headers, archive.subarray(end)]), count);
}

describe('an archive that means harm', () => {
  it('of sixty-five thousand parts is refused at once', async () => {
    expect(await refusedCheaply(ofManyParts(65_000))).toBe('FILE_INFLATES_TOO_BIG');
  });

  it('whose headers claim none, or more parts than there are, is no workbook', async () => {
    expect(await refusedCheaply(claiming(await plain(), 0))).toBe('FILE_NOT_XLSX');
    expect(await refusedCheaply(claiming(await plain(), 60_000))).toBe('FILE_NOT_XLSX');
  });

  it('with an archive in an archive is read without opening it, its bombs included', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    const nested = await withPart('xl/embeddings/inner.zip', zipSync({ 'b.zip': bomb }));
    expect(await refusedCheaply(nested)).toBeNull();
  });

  it('with entities that name files, hosts or each other is refused unread', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "${'&a;'.repeat(10)}">`).join('')}]><x>&b8;</x>`;
    const file = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>';
    const host = '<!DOCTYPE x SYSTEM "http://169.254.169.254/latest"><x/>';
    for (const xml of [laughs, file, host]) {
      for (const name of ['xl/sharedStrings.xml', 'docProps/app.xml', 'customXml/item1.xml']) {
        expect(await refusedCheaply(await withPart(name, strToU8(xml))), name).toBe('FILE_XML_FORBIDDEN');
      }
    }
  });

  it('whose parts are named to lie elsewhere writes nothing and reads nothing there', async () => {
    for (const name of ['../../../../etc/passwd', '/etc/passwd', 'C:\\x', 'constructor']) {
      expect(await refusedCheaply(await withPart(name, strToU8('x'))), name).toBeNull();
    }
    expect(Object.prototype).not.toHaveProperty('0');
  });
});

it('heads, sheets and names called after the insides of the language are only words', async () => {
  const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const rows = odd.map((name, at) => [
    at + 1,
    `${name}项目`,
    `${name}公司`,
    name,
    500,
    name,
    name,
    name,
    name,
    name,
  ]);
  const sheet = ledgerSheet([[...HEAD, ...odd], ...rows], { name: '__proto__' });
  const preview = await previewOf([sheet]);
  expect(preview.accepted.length + preview.rejected.length).toBe(odd.length);
  for (const key of odd) expect(Object.keys(Object.prototype)).not.toContain(key);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
