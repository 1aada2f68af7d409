import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDayCell } from './day-cell';

const REPORT_DAY = '2024-12-31';
const read = (text: string, reportDay: string | null = REPORT_DAY) =>
  readDayCell({ kind: 'text', text }, reportDay);

describe('dates', () => {
  it.each([
    '2024.3.5',
    '2024.03.05',
    '2024-03-05',
    '2024/3/5',
    '2024年3月5日',
    '２０２４年３月５日',
    '20240305',
    '24.3.5',
    ' 2024 - 03 - 05 ',
  ])('%s is 5 March 2024', text => {
    expect(read(text)).toEqual({ value: { on: '2024-03-05', precision: 'day' } });
  });

  it.each(['2024年3月', '2024.03', '2024.3', '2024年3月上旬', '2024年3月中旬', '2024年3月下旬'])(
    '%s is known to the month',
    text => {
      expect(read(text)).toEqual({
        value: { on: '2024-03-01', precision: 'month' },
        warnings: ['DATE_MONTH_ONLY'],
      });
    },
  );

  it.each([
    ['3月5日', '2024-12-31', '2024-03-05'],
    ['12月31日', '2024-12-31', '2024-12-31'],
    ['12月31日', '2024-12-30', '2023-12-31'],
    ['2月29日', '2024-02-28', '2020-02-29'],
  ])('%s before %s is %s', (text, reportDay, on) => {
    expect(read(text, reportDay)).toEqual({
      value: { on, precision: 'day' },
      warnings: ['DATE_YEAR_ASSUMED'],
    });
  });

  it.each([
    ['45392', '2024-04-10'],
    ['36526', '2000-01-01'],
  ])('the serial %s is %s, as text and as number', (text, on) => {
    for (const kind of ['text', 'number'] as const) {
      expect(readDayCell({ kind, text }, REPORT_DAY)).toEqual({
        value: { on, precision: 'day' },
        warnings: ['DATE_SERIAL'],
      });
    }
  });

  it.each([
    '2024年2月30日',
    '2023-02-29',
    '0000-01-01',
    '3.5',
    '07/30/2024',
    '明天',
    '2024-03-05 24:00',
    '2024-3.5',
    '60',
    '36525',
    '2月30日',
    '2024年13月',
    '2024',
    '2024-03',
  ])('%s is no date', text => {
    expect(read(text)).toMatchObject({ value: null, error: 'DATE_INVALID' });
  });

  it.each(['2025-01-01', '2025.01', '9999-12-31', '73050'])('%s lies after the report day', text => {
    expect(read(text)).toMatchObject({ value: null, error: 'DATE_FUTURE' });
  });

  it.each(['', '/', '待定', '无'])('%j is blank', text => {
    expect(read(text)).toEqual({ value: null, warnings: ['DATE_BLANK'] });
  });

  it('reads date cells, and knows the trap of 2024.10 typed as a number', () => {
    expect(readDayCell({ kind: 'date', day: '2024-02-11' }, REPORT_DAY).value?.on).toBe('2024-02-11');
    expect(readDayCell({ kind: 'date', day: '1899-12-31' }, REPORT_DAY).error).toBe('DATE_INVALID');
    expect(readDayCell({ kind: 'number', text: '2024.1' }, REPORT_DAY).error).toBe('DATE_INVALID');
    expect(readDayCell({ kind: 'number', text: '20240305' }, REPORT_DAY).value?.on).toBe('2024-03-05');
  });

  it('without a report day nothing is too late and no year can be guessed', () => {
    expect(read('2099-01-01', null).value?.on).toBe('2099-01-01');
    expect(read('3月5日', null).error).toBe('DATE_INVALID');
  });

  it('agrees on every day of a century in every full spelling', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2024-12-30'), noInvalidDate: true }),
        date => {
          const on = date.toISOString().slice(0, 10);
          const [year, month, day] = on.split('-').map(Number);
          for (const text of [
            `${year}.${month}.${day}`,
            `${year}年${month}月${day}日`,
            on.replaceAll('-', ''),
          ]) {
            expect(read(text).value).toEqual({ on, precision: 'day' });
          }
        },
      ),
    );
  });
});
