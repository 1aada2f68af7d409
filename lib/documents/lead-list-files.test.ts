import { streamXlsxRows } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type LedgerValue, ledgerColumns, ledgerValues, STANDING_COLUMNS } from '../domain/lead-column';
import type { LeadRow } from '../domain/lead-view';
import { leadListCsv } from './lead-list-csv';
import { leadListXlsx } from './lead-list-xlsx';

const row: LeadRow = {
  id: '0198c0de-0000-7000-8000-00000000000a',
  code: 'ZJ2026-00017',
  version: 1,
  title: '=HYPERLINK("http://x","点我")',
  investorName: '+86,某某“精密”\u0001公司',
  valueYuan: 320_001_234,
  industryKey: 'smart-vision',
  unitName: '店口',
  officerName: null,
  stage: 'negotiating',
  status: 'active',
  stageOn: '2026-03-01',
  nextStep: '@all\n第二行',
  nextStepOn: '2026-03-05',
  lastProgressOn: '2026-03-01',
  clock: null,
  quietUntil: null,
  origin: 'external',
  sourcePlace: '-上海',
  landMu: 12.5,
  firstContactOn: null,
  tags: [],
  chainNodeName: null,
  source: 'visit',
  firstTalkUnitName: null,
  responsibleUnitCode: 'diankou',
  taskForceName: null,
  taskForceCode: null,
  officerId: null,
  responsibleLeaderName: null,
  responsibleLeaderId: null,
  excludedReason: null,
  claimState: null,
  registeredOn: '2026-03-01',
  values: { intendedInvestmentYuan: 320_001_234 },
  may: [],
};

async function* chunks(): AsyncGenerator<LedgerValue[][]> {
  yield [ledgerValues(row, '智能视觉')];
}

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as BodyInit).arrayBuffer());

const COLUMNS = ledgerColumns(STANDING_COLUMNS);
const at = (key: string): number => COLUMNS.findIndex(column => column.key === key);

describe('the ledger as CSV', () => {
  it('begins with a byte order mark, and no text in it calculates', async () => {
    const bytes = await bytesOf(leadListCsv(chunks(), COLUMNS));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""点我"")",`);
    expect(text).toContain(`"'+86,某某`);
    expect(text).toContain(`"'@all\n第二行"`);
    expect(text).toContain(`'-上海`);
    expect(text).not.toMatch(/(^|[,"\r\n])[=+\-@]/);
  });

  it('writes amounts in full as plain numbers, and nothing for what is unknown', async () => {
    const text = new TextDecoder().decode(await bytesOf(leadListCsv(chunks(), COLUMNS)));
    expect(text).toContain(',32000.1234,');
    expect(text.endsWith(",外招,'-上海,12.5,,ZJ2026-00017\r\n")).toBe(true);
  });
});

describe('the ledger as a workbook', () => {
  it('holds numbers as numbers, days as dates, texts as they are and never as formulas', async () => {
    const bytes = await bytesOf(leadListXlsx(chunks(), COLUMNS));
    const rows = [];
    for await (const { values } of streamXlsxRows(bytes)) rows.push(values);
    const [heads = [], cells = []] = rows;
    expect(heads).toEqual(COLUMNS.map(column => column.head));
    expect(cells[at('value')]).toBe(32000.1234);
    expect(cells[at('land')]).toBe(12.5);
    expect(cells[at('due')]).toEqual(new Date('2026-03-05T00:00:00Z'));
    expect(cells[at('title')]).toBe(row.title);
    expect(cells[at('investor')]).toBe('+86,某某“精密”公司');
    expect(cells[at('code')]).toBe('ZJ2026-00017');
    expect(cells[at('officer')] ?? null).toBeNull();
  });
});
