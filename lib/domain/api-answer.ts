import { z } from 'zod';
import { PROBLEM_CODES } from './api-problem';
import { SCOPE_KEYS } from './api-scope';
import {
  ACTIVITY_NAMES,
  AGREEMENT_NAMES,
  GRADE_NAMES,
  INVESTOR_KIND_NAMES,
  ORIGIN_NAMES,
  SOURCE_NAMES,
  STATUS_NAMES,
} from './labels';
import { LEAD_FIELDS, type LeadColumn } from './lead-field';
import { STAGE_KEYS } from './stage';

/** What the interface answers. Answers are read through these schemas: what they do not name never leaves. */
const keysOf = <T extends Record<string, string>>(names: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];

const id = z.uuid();
const version = z.int().positive();
const instant = z.iso.datetime();
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const yuan = z.int().describe('整元');
const text = z.string().nullable();

const leadParts = {
  id,
  code: z.string(),
  version,
  title: z.string(),
  investorName: z.string(),
  valueYuan: yuan,
  industryKey: text,
  unitName: z.string(),
  officerName: text,
  stage: z.enum(STAGE_KEYS),
  status: z.enum(keysOf(STATUS_NAMES)),
  stageOn: day,
  nextStep: text,
  nextStepOn: day.nullable(),
  lastProgressOn: day,
  origin: z.enum(keysOf(ORIGIN_NAMES)).nullable(),
  sourcePlace: text,
  landMu: z.number().nullable(),
  firstContactOn: day.nullable(),
};

export const leadSummary = z.object({ ...leadParts, updatedAt: instant }).meta({ id: 'LeadSummary' });

export const leadPage = z
  .object({
    items: z.array(leadSummary),
    next: text.describe('下一页的 cursor；没有更多时为 null'),
    filter: z.string().describe('系统所理解的筛选条件；写错的参数不在其中'),
  })
  .meta({ id: 'LeadPage' });

const contact = z
  .object({
    id,
    name: z.string(),
    position: text,
    maskedPhone: text.optional(),
    maskedEmail: text.optional(),
  })
  .meta({ id: 'Contact' });

/** Texts, whole yuan, hundredths and days by the key of the field. */
const values = z.object(
  Object.fromEntries(
    LEAD_FIELDS.map(({ key }) => [key, z.union([z.string(), z.number()]).nullable().optional()]),
  ) as Record<LeadColumn, z.ZodOptional<z.ZodNullable<z.ZodUnion<[z.ZodString, z.ZodNumber]>>>>,
);

export const leadDetail = z
  .object({
    ...leadParts,
    investorId: id,
    investorKind: text,
    uscc: text,
    chainNodeName: text,
    source: z.enum(keysOf(SOURCE_NAMES)),
    responsibleUnitCode: z.string(),
    firstTalkUnitName: text,
    taskForceName: text,
    responsibleLeaderName: text,
    exitReasonName: text,
    reopenOn: day.nullable(),
    excludedReason: text,
    createdAt: instant,
    progressDueOn: day.nullable(),
    values,
    contacts: z.array(contact),
  })
  .meta({ id: 'Lead' });

export const leadWritten = z
  .object({ id, code: z.string().optional(), version: version.optional() })
  .meta({ id: 'LeadWritten' });
export const leadAdvanced = z
  .object({ entryId: id, version, stage: z.enum(STAGE_KEYS) })
  .meta({ id: 'LeadAdvanced' });
export const written = z.object({ version }).meta({ id: 'Written' });
export const activityLogged = z.object({ id, version }).meta({ id: 'ActivityLogged' });

const entry = z
  .object({
    id,
    stage: z.enum(STAGE_KEYS),
    happenedOn: day,
    recordedAt: instant,
    recordedBy: z.string(),
    agreementKind: z.enum(keysOf(AGREEMENT_NAMES)).nullable(),
    valueYuan: yuan,
    confirmedAt: instant.nullable(),
    revokedAt: instant.nullable(),
    needsConfirmation: z.boolean(),
  })
  .meta({ id: 'StageEntry' });
export const entryList = z.object({ items: z.array(entry) }).meta({ id: 'StageEntryList' });

const activity = z
  .object({
    id,
    kind: z.enum(keysOf(ACTIVITY_NAMES)),
    happenedOn: day,
    text: z.string(),
    recordedAt: instant,
    recordedBy: z.string(),
  })
  .meta({ id: 'Activity' });
export const activityList = z.object({ items: z.array(activity) }).meta({ id: 'ActivityList' });

const investorParts = {
  id,
  version,
  name: z.string(),
  uscc: text,
  kind: z.enum(keysOf(INVESTOR_KIND_NAMES)).nullable(),
  grades: z.array(z.enum(keysOf(GRADE_NAMES))),
  parentGroup: text,
  originPlace: text,
  industryKey: text,
};

export const investorPage = z
  .object({ items: z.array(z.object(investorParts).meta({ id: 'InvestorSummary' })), next: text })
  .meta({ id: 'InvestorPage' });

export const investorDetail = z
  .object({
    ...investorParts,
    formerNames: z.array(z.string()),
    chainNodeKey: text,
    businessScope: text,
    intro: text,
    leads: z.array(z.object({ id, code: z.string(), title: z.string(), stage: z.enum(STAGE_KEYS) })),
    hasOtherLeads: z.boolean(),
  })
  .meta({ id: 'Investor' });

export const keyAnswer = z
  .object({
    name: z.string(),
    owner: z.string(),
    unitCode: text,
    scopes: z.array(z.enum(SCOPE_KEYS)),
    expiresAt: instant,
  })
  .meta({ id: 'Key' });

export const problemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(PROBLEM_CODES),
    fields: z.record(z.string(), z.string()).optional(),
    missing: z
      .array(z.object({ kind: z.enum(['field', 'document']), key: z.string(), label: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem' });
