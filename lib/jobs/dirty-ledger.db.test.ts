import { beforeAll, describe, expect, it } from 'vitest';
import { undoImport } from '../db/import-undo';
import { listUploadRows } from '../db/ledger-row';
import { orderFor } from '../db/ledger-upload';
import { loadLedgerVocabulary } from '../db/ledger-vocabulary';
import { as } from '../db/testing-actor';
import { readAnyWorkbook } from '../documents/any-workbook';
import { ledgerTemplate } from '../documents/ledger-template';
import type { Actor } from '../domain/actor';
import { carryOut } from './ledger-deed';
import { DIRTY_LEDGERS, transposed } from './testing-dirty-ledgers';
import { bring, commitAs, uploadOf } from './testing-ledger';

let office: Actor;
beforeAll(async () => {
  office = await as('吴静');
});

describe('a ledger nobody here has seen', () => {
  it.each(DIRTY_LEDGERS)('$name comes in right', async ({ bytes, fileName, expected }) => {
    const { id, outcome } = await bring(office, await bytes(), fileName);
    expect(outcome).toMatchObject({ ok: true });
    const { totals } = await uploadOf(office, id);
    expect(totals).toMatchObject(expected);
    const result = await commitAs(office, id);
    expect(result).toMatchObject({ ok: true, value: { created: expected.new, changed: 0 } });
    const batchId = result.ok ? (result.value.batchId ?? '') : '';
    expect(await undoImport(office, { batchId })).toMatchObject({ ok: true });
  });

  it('with its rows in columns is refused with a sentence that says so', async () => {
    const { outcome } = await bring(office, await transposed(), '颠倒.xlsx');
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('行列是颠倒的') });
  });

  it('without any header is kept, so that its owner can point at it', async () => {
    const rows = new TextEncoder().encode('甲,乙,丙,丁\n1,2,3,4\n');
    const { id } = await bring(office, rows, 'x.csv');
    expect(await uploadOf(office, id)).toMatchObject({
      state: 'mapping',
      sentence: expect.stringContaining('表头'),
    });
  });
});

it('the template comes back clean, empty and filled', async () => {
  const bytes = await ledgerTemplate(await loadLedgerVocabulary());
  const empty = await bring(office, bytes, '模板.xlsx');
  expect((await uploadOf(office, empty.id)).sentence).toContain('没有项目行');
  const read = await readAnyWorkbook(bytes, '模板.xlsx');
  const sheets = 'workbook' in read ? read.workbook.sheets : [];
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['填写说明', false],
    ['台账', false],
    ['选项', true],
  ]);
  const heads = sheets[1]?.rows[0]?.cells.map(cell => (cell?.kind === 'text' ? cell.text : '')) ?? [];
  const row = [
    '某某项目',
    '某某公司',
    '',
    '店口镇',
    '袜业',
    '外招',
    '杭州',
    '500',
    '300',
    '',
    '20',
    '2025-3-5',
    '在谈',
  ];
  const filled = new TextEncoder().encode([heads, row].map(cells => cells.join(',')).join('\n'));
  const { id } = await bring(office, filled, '模板.csv');
  const shown = await listUploadRows(office, id, { filter: 'all', page: 1 });
  expect(shown.map(({ standing, said }) => [standing, said])).toEqual([['new', { issues: {}, notes: [] }]]);
});

it('refused rows of a CSV come back as a workbook that the import reads', async () => {
  const faulty = DIRTY_LEDGERS.find(({ fileName }) => fileName === '有错.xlsx');
  const text = '项目名称,投资方,镇街,总投资(万元)\n甲项目,甲公司,不存在镇,500\n乙项目,乙公司,店口镇,700\n';
  for (const [bytes, fileName, rows] of [
    [new TextEncoder().encode(text), '坏.csv', 1],
    [(await faulty?.bytes()) ?? new Uint8Array(), '坏.xlsx', 4],
  ] as const) {
    const { id } = await bring(office, bytes, fileName);
    const order = await orderFor(office, id);
    if (order === null) throw new Error('There is no such upload.');
    const back = (await carryOut({ deed: 'reasons', ...order }, () => {})) as Uint8Array;
    const again = await bring(office, back, '改.xlsx');
    expect((await uploadOf(office, again.id)).totals?.rows).toBe(rows);
    const read = await readAnyWorkbook(back, 'x.xlsx');
    expect(JSON.stringify('workbook' in read ? read.workbook.sheets[0]?.rows : null)).toContain('不在名录里');
  }
});
