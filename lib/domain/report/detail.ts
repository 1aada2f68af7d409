import { z } from 'zod';
import { BANDS } from '../labels';
import { decimalText, YI, type Yuan } from '../money';

/** A line of sheet 明细: what the report says of one lead, with the scope keys it is found by. No personal data. */
export const reportLeadSchema = z.object({
  leadId: z.string(),
  industryKey: z.string().nullable(),
  unitCode: z.string(),
  code: z.string(),
  title: z.string(),
  industry: z.string().nullable(),
  chainNode: z.string().nullable(),
  source: z.string(),
  sourcePlace: z.string().nullable(),
  origin: z.string().nullable(),
  /** Whole yuan; null when nothing is known. */
  valueYuan: z.number().int().nullable(),
  firstContactOn: z.string().nullable(),
  firstTalkUnit: z.string().nullable(),
  unit: z.string(),
  officer: z.string().nullable(),
  leader: z.string().nullable(),
  stage: z.string(),
  progress: z.string().nullable(),
  nextStep: z.string().nullable(),
  problem: z.string().nullable(),
  expectedSignOn: z.string().nullable(),
  isOverdue: z.boolean(),
  /** 补报：签约、更正：签约; null for none. */
  mark: z.string().nullable(),
});

export type ReportLead = z.infer<typeof reportLeadSchema>;

/** The heads of sheet 明细 in their order. Source: report A of the report set. */
export const DETAIL_HEADS = [
  '序号',
  '线索编号',
  '线索（企业）名称',
  '所属产业',
  '链条环节',
  '来源渠道',
  '来源地',
  '外招/内生',
  '拟投资额（亿元）',
  '首次接触日期',
  '首谈单位',
  '责任单位',
  '跟踪人',
  '包干领导',
  '当前阶段',
  '本月进展',
  '下步计划',
  '存在问题（需协调）',
  '预计签约时间',
  '是否超期',
  '补报/更正',
] as const;

/** The cells of a line, in the order of the heads; the amount stays a number of yuan. */
export function detailCells(lead: ReportLead, number: number): (string | number | null)[] {
  return [
    number,
    lead.code,
    lead.title,
    lead.industry ?? '未分类',
    lead.chainNode,
    lead.source,
    lead.sourcePlace,
    lead.origin,
    lead.valueYuan,
    lead.firstContactOn,
    lead.firstTalkUnit,
    lead.unit,
    lead.officer,
    lead.leader,
    lead.stage,
    lead.progress,
    lead.nextStep,
    lead.problem,
    lead.expectedSignOn,
    lead.isOverdue ? '超期' : '否',
    lead.mark,
  ];
}

/** 拟投资额 in 亿元 with two places. A value under a counting line never shows as reaching it: 99,999,999 → 0.99. */
export function yiText(yuan: Yuan): string {
  return decimalText(isRoundedOverLine(yuan) ? yuan - YI / 100 : yuan, 8, 2);
}

/** Whether two places of 亿元 would lift the value over the lower bound of a size band. */
export function isRoundedOverLine(yuan: Yuan): boolean {
  return BANDS.some(band => yuan < band * YI && yuan >= band * YI - YI / 200);
}
