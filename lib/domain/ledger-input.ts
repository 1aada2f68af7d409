import { z } from 'zod';
import { FIELD_KEYS } from './ledger/field';
import { MONEY_UNIT_NAMES } from './ledger/money-unit';

const MOST_SHEETS = 200;
const MOST_INDEX = 10_000;
const LONGEST_CELL = 2_000;
const id = z.uuid();
const headerRow = z.number().int().min(1).max(200_000);

/** Which upload. */
export const uploadInput = z.object({ id });

/** What somebody types over a cell; empty takes the text away. */
export const mendInput = z.object({
  id,
  position: z.number().int().min(0).max(200_000),
  field: z.enum(FIELD_KEYS),
  text: z.string().max(LONGEST_CELL, `不超过${LONGEST_CELL}字`),
});
export type MendInput = z.infer<typeof mendInput>;

export const skipInput = z.object({
  id,
  position: z.number().int().min(0).max(200_000),
  skipped: z.boolean(),
});
export type SkipInput = z.infer<typeof skipInput>;

const shape = z
  .object({
    index: z.number().int().min(0).max(MOST_INDEX),
    use: z.boolean(),
    firstRow: headerRow,
    lastRow: headerRow,
    columns: z.record(z.string().regex(/^\d{1,5}$/), z.enum(FIELD_KEYS)),
    unit: z.enum(MONEY_UNIT_NAMES).nullable(),
    town: z.string().max(40).nullable(),
  })
  .refine(sheet => sheet.lastRow >= sheet.firstRow && sheet.lastRow - sheet.firstRow < 5, {
    message: '表头最多五行，末行不能早于首行',
    path: ['lastRow'],
  })
  .refine(sheet => new Set(Object.values(sheet.columns)).size === Object.keys(sheet.columns).length, {
    message: '同一个栏目只能对应一列',
    path: ['columns'],
  });

/** How each sheet is to be read. */
export const mapInput = z.object({ id, shapes: z.array(shape).min(1).max(MOST_SHEETS) });
export type MapInput = z.infer<typeof mapInput>;
