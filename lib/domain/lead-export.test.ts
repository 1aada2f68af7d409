import { describe, expect, it } from 'vitest';
import { type ExportRow, exportQuery, exportValues, readExport } from './export-column';
import { STANDING_COLUMNS } from './lead-column';
import { keptUntil, whyNotExport } from './lead-export';

const row = {
  title: '项目',
  code: 'ZJ2026-00001',
  stage: 'lead',
  values: { intendedInvestmentYuan: 320_000_000 },
};
const values = (query: string, contact?: { name: string; position: string | null; phone: string | null }) =>
  exportValues(
    { ...(row as unknown as ExportRow), ...(contact && { contact }) },
    '智能视觉',
    readExport(query).columns,
  );

describe('what an export is asked for', () => {
  it('is the columns of the screen in their order', () => {
    expect(readExport('cols=code,value,title').columns.map(({ head }) => head)).toEqual([
      '编号',
      '金额（万元）',
      '项目名称',
    ]);
    expect(values('cols=code,value,title')).toEqual(['ZJ2026-00001', 32_000, '项目']);
    expect(readExport('').columns).toHaveLength(STANDING_COLUMNS.length);
  });

  it('has the contacts behind them, on request alone', () => {
    const contact = { name: '张总', position: '总经理', phone: '13800000000' };
    expect(values('cols=code&contacts=1', contact)).toEqual([
      'ZJ2026-00001',
      '张总',
      '总经理',
      '13800000000',
    ]);
    expect(values('cols=code&contacts=1')).toEqual(['ZJ2026-00001', null, null, null]);
    expect(values('cols=code', contact)).toEqual(['ZJ2026-00001']);
  });

  it('is the whole list of an address, not its page', () => {
    const query = exportQuery({ stage: 'signed', page: '7', cols: 'code,title', focus: 'x' });
    expect(readExport(query)).toMatchObject({ filter: { stages: ['signed'], page: 1 } });
    expect(query).not.toMatch(/page|focus/);
    expect(readExport(query).columns.map(({ key }) => key)).toEqual(['code', 'title']);
  });
});

describe('why an export cannot be had', () => {
  it('is said with what is left for the day', () => {
    expect(whyNotExport(100, 100)).toBeNull();
    expect(whyNotExport(101, 100)).toMatch(/还可导出 100 行，这次有 101 行/);
    expect(whyNotExport(0, 100)).toMatch(/没有符合条件/);
    expect(whyNotExport(200_001, 999_999)).toMatch(/上限/);
  });

  it('keeps a file for seven days in Zhuji, also one finished late in the evening', () => {
    expect(keptUntil(new Date('2026-03-05T17:00:00Z'))).toBe('2026-03-13');
  });
});
