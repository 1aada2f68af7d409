import { z } from 'zod';
import { STAGE_KEYS, type StageKey } from './stage';

/** What a gate asks for: one field of the lead, the investor or the evidence. */
const gateFieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(['text', 'enum', 'money', 'number', 'date', 'ref', 'uscc', 'boolean']),
  required: z.boolean(),
  options: z.array(z.object({ key: z.string(), name: z.string() })).optional(),
});

const gateDocumentSchema = z.object({ key: z.string(), label: z.string(), required: z.boolean() });

const stageRuleSchema = z.object({
  key: z.enum(STAGE_KEYS),
  eventDayLabel: z.string(),
  aliases: z.array(z.string()),
  enter: z.string(),
  fields: z.array(gateFieldSchema),
  documents: z.array(gateDocumentSchema),
  /** Sets of documents of which one set must be complete. */
  anyOfDocuments: z.array(z.array(z.string())).optional(),
  /** Days without progress before the alarm; null where the agreement sets the day. */
  overdueDays: z.number().int().nullable(),
  overdueUnit: z.enum(['working', 'calendar']).nullable(),
});

/** A length in days; each rule says which kind of day. */
const dayCount = z.number().int().min(1).max(3650);

const namedSchema = z.object({ key: z.string(), name: z.string() });

export const ruleSetContentSchema = z.object({
  /** The line of 亿元, in yuan, the number itself included. */
  yiLineYuan: z.number().int(),
  /** The month closes on this day of the next month at this hour, moved to the next working day. */
  close: z.object({ day: z.number().int(), hour: z.number().int() }),
  /** Stages whose entries count only after the office has confirmed them (认定). */
  confirmedByOffice: z.array(z.enum(STAGE_KEYS)),
  /** The stage whose confirmed entry makes a headline count, by origin. */
  countingStage: z.object({ external: z.enum(STAGE_KEYS), endogenous: z.enum(STAGE_KEYS) }),
  /** An active lead without progress for more days is not 活跃. */
  activeDays: z.number().int(),
  stages: z.array(stageRuleSchema),
  milestones: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      between: z.tuple([z.enum(STAGE_KEYS), z.enum(STAGE_KEYS)]),
      eventDayLabel: z.string(),
      fields: z.array(gateFieldSchema),
      documents: z.array(gateDocumentSchema),
    }),
  ),
  exitReasons: z.array(namedSchema),
  /** 首谈备案: days count by the calendar, except those to file within. Source: the trade's defaults. */
  claim: z
    .object({
      /** Working days from the talk in which a claim is to be filed. */
      fileWithinDays: dayCount,
      protectionDays: dayCount,
      extensionDays: dayCount,
      /** Dated follow-ups that an extension rests on. */
      extensionFollowUps: z.number().int().min(0),
      /** How long before the end of protection, or of patience with silence, people are warned. */
      warnDays: z.array(dayCount),
      /** Days without progress after which the claim lapses and the lead falls into the pool. */
      silenceDays: dayCount,
      /** From here on the office confirms the claim; below it is registered only. */
      confirmFromYuan: z.number().int(),
      /** How far apart two amounts may lie to be taken for one project. */
      amountTolerancePercent: z.number().int().min(0).max(100),
    })
    .default({
      fileWithinDays: 3,
      protectionDays: 90,
      extensionDays: 90,
      extensionFollowUps: 2,
      warnDays: [14, 3],
      silenceDays: 30,
      confirmFromYuan: 100_000_000,
      amountTolerancePercent: 20,
    }),
  /** 撞单: working days for the office's ruling. */
  clash: z.object({ rulingDays: dayCount }).default({ rulingDays: 5 }),
  /** 流转: working days for the answer; what the giving unit keeps, in percent, and for how many years. */
  transfer: z
    .object({
      answerDays: dayCount,
      keptPercent: z.number().int().min(0).max(99),
      years: z.number().int().min(1).max(20),
    })
    .default({ answerDays: 3, keptPercent: 50, years: 5 }),
  /** 1 天响应、3 天研判、1 周反馈、2 周一报, in working days. */
  leadClock: z
    .object({
      respondDays: dayCount,
      judgeDays: dayCount,
      feedBackDays: dayCount,
      reportDays: dayCount,
    })
    .default({ respondDays: 1, judgeDays: 3, feedBackDays: 7, reportDays: 14 }),
  /** Working days before a stage's limit from which on a lead is amber. */
  remindDays: z.number().int().min(0).default(7),
  /** Printed on every report, in order. */
  notes: z.array(z.string()),
});

export type RuleSetContent = z.infer<typeof ruleSetContentSchema>;
export type StageRule = RuleSetContent['stages'][number];
export type GateField = StageRule['fields'][number];
export type GateDocument = StageRule['documents'][number];

/** The rules of one year, as one version of them stood. */
export type RuleSet = { year: number; version: number } & RuleSetContent;

export function stageRule(rules: RuleSetContent, stage: StageKey): StageRule {
  const rule = rules.stages.find(candidate => candidate.key === stage);
  if (!rule) throw new Error(`The rule set has no stage ${stage}.`);
  return rule;
}

/** Whether an entry of this stage waits for the office before it counts. */
export function needsConfirmation(rules: RuleSetContent, stage: StageKey): boolean {
  return rules.confirmedByOffice.includes(stage);
}

/** What the documents of all gates are called, by key. */
export function documentNames(rules: RuleSetContent): Record<string, string> {
  const documents = [...rules.stages, ...rules.milestones].flatMap(rule => rule.documents);
  return Object.fromEntries(documents.map(({ key, label }) => [key, label]));
}
