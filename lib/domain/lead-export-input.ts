import { z } from 'zod';
import { EXPORT_FORMATS } from './lead-export';

/** The address of the ledger, behind its question mark. */
const query = z.string().trim().max(8_000, '筛选条件太长，请减少条件后再导出');

export const forecastExportInput = z.object({ query });
export type ForecastExportInput = z.infer<typeof forecastExportInput>;

export const requestExportInput = forecastExportInput.extend({
  format: z.enum(EXPORT_FORMATS, '请选择文件格式'),
});
export type RequestExportInput = z.infer<typeof requestExportInput>;

export const cancelExportInput = z.object({ exportId: z.uuid('没有这项导出') });
export type CancelExportInput = z.infer<typeof cancelExportInput>;
