import { z } from 'zod';
import { editInvestorInput } from './investor-input';
import { LEAD_FIELDS, type LeadColumn } from './lead-field';
import { FILTER_PARAMS } from './lead-filter';
import { advanceInput, createLeadInput, editFieldInput } from './lead-input';
import { isMonth } from './month';
import { parseScope } from './report/scope';
import { logActivityInput } from './talk-input';

/** What the interface takes: the inputs of the desk's own forms, without what the address and If-Match say already. */
const lead = createLeadInput.shape;

export const apiCreateLeadInput = z.object({
  ...lead,
  investorKind: lead.investorKind.default(null),
  uscc: lead.uscc.default('').describe('统一社会信用代码'),
  content: lead.content.default(''),
  intendedInvestment: lead.intendedInvestment.default('').describe('意向投资额，万元；也可写“3.2亿元”'),
  chainNodeKey: lead.chainNodeKey.default(null),
  sourcePlace: lead.sourcePlace.default(''),
  referrer: lead.referrer.default(''),
  tipOn: lead.tipOn.default('').describe('线索日期，如 2026-03-05；空为今天'),
  unitCode: lead.unitCode.default(null).describe('责任单位编码；空为密钥的单位'),
});

const fieldKeys = LEAD_FIELDS.map(({ key }) => key) as [LeadColumn, ...LeadColumn[]];

export const apiEditLeadInput = z.object({
  field: z.enum(fieldKeys, '这个字段不能在此修改'),
  value: editFieldInput.shape.value.describe('如页面上所填；金额单位万元，日期如 2026-03-05，空为清除'),
});

export const apiAdvanceInput = z.object({
  to: advanceInput.shape.to,
  happenedOn: advanceInput.shape.happenedOn.describe('发生日期，如 2026-03-05'),
  answers: advanceInput.shape.answers.default({}).describe('门槛要求的各项，键见 422 答复的 missing'),
});

const talk = logActivityInput.shape;

export const apiLogActivityInput = z.object({
  kind: talk.kind,
  text: talk.text,
  happenedOn: talk.happenedOn.default(''),
  nextStep: talk.nextStep.default(''),
  nextStepOn: talk.nextStepOn.default(''),
  nextStepOwnerId: talk.nextStepOwnerId,
});

export const apiEditInvestorInput = editInvestorInput.omit({ investorId: true, version: true });

const limit = z.coerce.number('limit 应是 1 到 200 的整数').int('limit 应是整数').min(1).max(200).default(50);
const cursor = z.string().max(200, 'cursor 不正确').optional().describe('上一页答复中的 next');

export const apiPageInput = z.object({ limit, cursor });

export const apiLeadsInput = z.object({
  limit,
  cursor,
  updatedSince: z.iso
    .datetime({ offset: true, error: 'updatedSince 应如 2026-03-05T08:00:00+08:00' })
    .optional()
    .describe('只要此刻以后改过的；对账时请往前多取一分钟'),
  q: z.string().max(200, 'q 过长').optional().describe('名称、编号、拼音或信用代码'),
  ...(Object.fromEntries(
    FILTER_PARAMS.map(name => [name, z.string().max(4000).optional().describe('与台账地址中的同名参数相同')]),
  ) as Record<string, z.ZodOptional<z.ZodString>>),
});

export const apiReportInput = z.object({
  month: z.string('请写明月份').refine(isMonth, '月份应如 2026-03').describe('2026-03'),
  scope: z
    .string()
    .refine(text => parseScope(text) !== null, '范围应是 all、industry:编码 或 unit:编码')
    .default('all'),
});
