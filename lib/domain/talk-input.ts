import { z } from 'zod';
import { ACTIVITY_NAMES } from './labels';

const id = z.uuid('编号不正确');
const typed = z.string().max(4000, '内容过长');
const nextStep = z.string().trim().max(200, '下一步不超过200字');
const kinds = Object.keys(ACTIVITY_NAMES) as [
  keyof typeof ACTIVITY_NAMES,
  ...(keyof typeof ACTIVITY_NAMES)[],
];

/** 记一笔: who is meant by an @ in the text is read from the text itself, so that nobody can be told in secret. */
export const logActivityInput = z.object({
  leadId: id,
  // 完成下一步 is a deed of its own, with the step it ends.
  kind: z.enum(kinds).exclude(['step'], '请选择方式'),
  happenedOn: typed,
  text: z.string().trim().min(2, '请写一句发生了什么').max(2000, '内容不超过2000字'),
  nextStep,
  nextStepOn: typed,
  /** Null: whoever follows the lead. */
  nextStepOwnerId: id.nullable().optional(),
  /** Given by the device that wrote it down, so that sending twice writes once. */
  clientKey: id.optional(),
});
export type LogActivityInput = z.infer<typeof logActivityInput>;

export const finishStepInput = z.object({
  leadId: id,
  version: z.number().int().positive(),
  /** What came of it; empty: done as planned. */
  result: z.string().trim().max(2000, '内容不超过2000字'),
  nextStep,
  nextStepOn: typed,
  ownerId: id.nullable(),
});
export type FinishStepInput = z.infer<typeof finishStepInput>;

/** What is typed where a lead is to be picked; empty: the latest ones. */
export const findLeadsInput = z.object({ text: z.string().max(80, '内容过长') });
export type FindLeadsInput = z.infer<typeof findLeadsInput>;

export const findColleaguesInput = z.object({
  leadId: id,
  text: z.string().trim().max(20, '内容过长'),
  /** To be told of it, or to do the next step. */
  purpose: z.enum(['mention', 'owner']),
});
export type FindColleaguesInput = z.infer<typeof findColleaguesInput>;
