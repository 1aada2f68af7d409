import { z } from 'zod';
import { ORIGIN_NAMES, type OriginKey } from '../labels';
import { STAGE_KEYS } from '../stage';
import { type CountedSource, HUNDREDTHS } from './figure';

const origins = Object.keys(ORIGIN_NAMES) as OriginKey[];
const sources: CountedSource[] = [...STAGE_KEYS, 'arrival'];

const countableShape = {
  source: z.enum(sources),
  origin: z.enum(origins).nullable(),
  isYi: z.boolean(),
  isExcluded: z.boolean(),
  industryKey: z.string().nullable(),
  unitCode: z.string(),
  yuan: z.number().int(),
};

/** Months that were closed before units could share a lead hold whole counts; they are read as the hundredths they are. */
const cellSchema = z
  .object({
    ...countableShape,
    part: z.enum(['month', 'late', 'before', 'lastYearNew', 'lastYearKnown']),
    count: z.number().int().optional(),
    hundredths: z.number().int().optional(),
  })
  .refine(cell => cell.count !== undefined || cell.hundredths !== undefined)
  .transform(({ count = 0, hundredths = count * HUNDREDTHS, ...cell }) => ({ ...cell, hundredths }));

export const factSchema = z.object({
  ...countableShape,
  id: z.string(),
  leadId: z.string(),
  leadCode: z.string(),
  leadTitle: z.string(),
  happenedOn: z.string(),
  confirmedAt: z.string(),
  parts: z
    .array(z.object({ unitCode: z.string(), percent: z.number().int(), yuan: z.number().int() }))
    .optional(),
});

/** A target or a typed base figure: city, one industry or one unit. */
const typedFigureSchema = z.object({
  scopeKind: z.enum(['city', 'industry', 'unit']),
  scopeKey: z.string(),
  metric: z.string(),
  value: z.number().int(),
});

/**
 * Everything the report of a month is computed from. For an open month it is read anew each time; closing
 * writes it down as it is, and the closed report is computed from that writing alone.
 */
export const reportSourceSchema = z.object({
  month: z.string(),
  status: z.enum(['open', 'closed']),
  /** Instants, ISO 8601. */
  cutOffAt: z.string(),
  previousCutOffAt: z.string(),
  rules: z.object({
    year: z.number().int(),
    version: z.number().int(),
    yiLineYuan: z.number().int(),
    countingStage: z.object({ external: z.enum(STAGE_KEYS), endogenous: z.enum(STAGE_KEYS) }),
  }),
  notes: z.array(z.string()),
  /** Rows that are always printed, in their order. */
  industries: z.array(z.object({ key: z.string(), name: z.string(), isAlways: z.boolean() })),
  units: z.array(z.object({ code: z.string(), name: z.string(), isAlways: z.boolean() })),
  cells: z.array(cellSchema),
  /** Year to date of the month before, as it was reported. */
  previous: z.array(cellSchema),
  /** Same month of last year: the frozen cells, else typed figures, else nothing. */
  prior: z.object({
    kind: z.enum(['snapshot', 'baseline', 'none']),
    cells: z.array(cellSchema),
    figures: z.array(typedFigureSchema),
  }),
  targets: z.array(typedFigureSchema),
});

export type ReportSource = z.infer<typeof reportSourceSchema>;
export type TypedFigure = z.infer<typeof typedFigureSchema>;

/** The counted things that closing wrote down beside the numbers. */
export const frozenFactsSchema = z.object({
  counted: z.array(factSchema),
  /** Year to date of the month before; null where that month has a snapshot of its own. */
  reported: z.array(factSchema).nullable(),
});

export type FrozenFacts = z.infer<typeof frozenFactsSchema>;
