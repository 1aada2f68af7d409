import { describe, expect, it } from 'vitest';
import { reportSentence } from '../ledger/report-sentence';
import { firstDayOfWeek, fridayOf, readWeek, reportDayOf, weeksUpTo } from './week';
import { readWeeklyChoice, weeklyHref } from './weekly-question';
import { progressText, type WeeklyRow, weeklyReport, weeklySentence } from './weekly-report';

const row = (facts: Partial<WeeklyRow>): WeeklyRow => ({
  leadId: 'lead',
  code: 'ZJ2026-00001',
  title: '项目',
  investor: '公司',
  fixedYuan: 100_000_000,
  intro: null,
  content: null,
  landMu: null,
  place: '店口镇',
  unit: { key: '330681104', name: '店口' },
  force: null,
  progress: '对接用地',
  lastProgressOn: '2026-03-04',
  isNew: false,
  isSilent: false,
  industry: '智能视觉',
  verdict: null,
  claim: null,
  ...facts,
});

describe('the week of the table', () => {
  it('runs from Saturday to Friday', () => {
    expect(['2026-02-28', '2026-03-01', '2026-03-06'].map(fridayOf)).toEqual(Array(3).fill('2026-03-06'));
    expect(fridayOf('2026-03-07')).toBe('2026-03-13');
    expect(firstDayOfWeek('2026-03-06')).toBe('2026-02-28');
  });

  it('is handed in on the next working day when its Friday is none', () => {
    expect(reportDayOf('2025-10-03')).toBe('2025-10-09');
    expect(reportDayOf('2026-03-06')).toBe('2026-03-06');
  });

  it.each(['', '2026-03-05', '2026-03-13', 'yesterday', '2026-02-31'])(
    'is the present one for “%s”',
    text => {
      expect(readWeek(text, '2026-03-04')).toBe('2026-03-06');
    },
  );

  it('can be an earlier one', () => {
    expect(readWeek('2026-02-27', '2026-03-04')).toBe('2026-02-27');
    expect(weeksUpTo('2026-03-04')[1]).toEqual({ friday: '2026-02-27', label: '2026年 2月21日—2月27日' });
  });
});

describe('the sentence over the form', () => {
  const rows = [
    row({ isNew: true, fixedYuan: 500_000_000 }),
    row({ fixedYuan: 499_999_999 }),
    row({ industry: '航空航天', fixedYuan: null }),
    row({ industry: null }),
  ];
  const text = weeklySentence(rows, ['航空航天', '智能视觉', '生命健康']);

  it('counts its own rows, and no project below the line as above it', () => {
    expect(text).toBe('共上报在谈项目4个（新增1个），其中航空航天项目1个，智能视觉项目2个，5亿元以上项目1个');
  });

  it('says to an import what it says to a reader', () => {
    expect(reportSentence(text)).toMatchObject({ projects: 4, new: 1, atLeastFiveYi: 1 });
  });
});

describe('the report', () => {
  it('gathers by unit or by task force, and forgets nobody who is in none', () => {
    const rows = [row({ force: { key: 'tf', name: '视觉专班' } }), row({ isNew: true })];
    const of = (by: 'unit' | 'force') => weeklyReport(rows, { friday: '2026-03-06', by, industries: [] });
    expect(of('unit').groups.map(group => [group.name, group.rows.length])).toEqual([['店口', 2]]);
    expect(of('force').groups.map(group => group.name)).toEqual(['视觉专班', '未编入专班']);
    expect(of('unit')).toMatchObject({ rows: 2, newRows: 1 });
  });

  it('marks what is new, and says where nothing has moved for a month', () => {
    expect(progressText(row({ isNew: true }))).toBe('【新增】对接用地');
    expect(progressText(row({ isSilent: true, progress: '已核实。' }))).toBe(
      '已核实；一个月内无进展（最近跟进 2026-03-04）',
    );
    expect(progressText(row({ isSilent: true, progress: null }))).toBe(
      '一个月内无进展（最近跟进 2026-03-04）',
    );
  });

  it('is found again by its address', () => {
    const choice = { friday: '2026-02-27', by: 'force', layout: 'list' } as const;
    const params = Object.fromEntries(new URLSearchParams(weeklyHref(choice).split('?')[1]));
    expect(readWeeklyChoice(params, '2026-03-04')).toEqual(choice);
    expect(readWeeklyChoice({ by: 'constructor', layout: 'x' }, '2026-03-04').by).toBe('unit');
  });
});
