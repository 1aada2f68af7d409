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
