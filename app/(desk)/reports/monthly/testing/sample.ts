import type { ReportLead } from '@/lib/domain/report/detail';
import type { Cell } from '@/lib/domain/report/fact';
import { monthlyReport } from '@/lib/domain/report/monthly-report';
import type { ReportSource } from '@/lib/domain/report/source';

const cell = (change: Partial<Cell>): Cell => ({
  source: 'signed',
  origin: 'external',
  isYi: true,
  isExcluded: false,
  industryKey: 'aerospace',
  unitCode: 'P01',
  part: 'month',
  hundredths: 100,
  yuan: 123_456_789,
  ...change,
});

/** A small report by hand: two signings in the month, one late, tips, base figures and targets. */
export const sampleSource: ReportSource = {
  month: '2025-03',
  status: 'closed',
  cutOffAt: '2025-04-03T10:00:00.000Z',
  previousCutOffAt: '2025-03-03T10:00:00.000Z',
  rules: {
    year: 2025,
    version: 1,
    yiLineYuan: 100_000_000,
    countingStage: { external: 'signed', endogenous: 'constructionStart' },
  },
  notes: ['统计口径：按事件发生日统计。'],
  industries: [
    { key: 'smart-vision', name: '智能视觉', isAlways: true },
    { key: 'aerospace', name: '航空航天', isAlways: true },
    { key: 'digital-ic', name: '数字经济与集成电路', isAlways: false },
  ],
  units: [
    { code: '330681104', name: '店口', isAlways: true },
    { code: 'P01', name: '经开区', isAlways: true },
  ],
  cells: [
    cell({}),
    cell({ industryKey: null, unitCode: '330681104', yuan: 99_999_999, isYi: false }),
    cell({ part: 'late', yuan: 50_000_000, isYi: false }),
    cell({ part: 'before', yuan: 300_000_000, hundredths: 200 }),
    cell({ part: 'lastYearNew', yuan: 7 }),
    cell({ source: 'lead', hundredths: 500, yuan: 0, isYi: false }),
  ],
  previous: [cell({ part: 'before', yuan: 320_000_000, hundredths: 200 })],
  prior: {
    kind: 'baseline',
    cells: [],
    figures: [{ scopeKind: 'city', scopeKey: 'city', metric: 'S1', value: 4 }],
  },
  targets: [
    { scopeKind: 'industry', scopeKey: 'aerospace', metric: 'S1', value: 20 },
    { scopeKind: 'industry', scopeKey: 'smart-vision', metric: 'S1', value: 10 },
    { scopeKind: 'city', scopeKey: 'city', metric: 'S2', value: 2_000_000_000 },
  ],
};

export const sampleReport = monthlyReport(sampleSource, 'all');

const lead: ReportLead = {
  leadId: '01900000-0000-7000-8000-000000000009',
  industryKey: 'aerospace',
  unitCode: 'P01',
  code: 'ZJ2025-00001',
  title: '卫星部件生产基地（星河航天有限公司）',
  industry: '航空航天',
  chainNode: null,
  source: '外出拜访',
  sourcePlace: '杭州',
  origin: '外招',
  valueYuan: 320_000_000,
  firstContactOn: '2025-01-08',
  firstTalkUnit: '经开区',
  unit: '经开区',
  officer: '王芳',
  leader: null,
  stage: '签约',
  progress: '3月5日进入签约',
  nextStep: '办理注册',
  problem: null,
  expectedSignOn: null,
  isOverdue: false,
  mark: '补报：签约',
};

/** Lines with everything that people type and a workbook might take for something else. */
export const sampleLeads: ReportLead[] = [
  lead,
  { ...lead, title: '=HYPERLINK("http://example.com")', nextStep: '+1', problem: '@SUM(A1)', progress: '-2' },
  {
    ...lead,
    valueYuan: 99_999_999,
    title: '#N/A',
    nextStep: '#REF!',
    problem: 'a_x000D_b',
    progress: '竖\u0000线\u0008字',
  },
];
