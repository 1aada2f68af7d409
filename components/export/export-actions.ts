import type { ExportForecast } from '@/lib/domain/lead-export';
import type {
  CancelExportInput,
  ForecastExportInput,
  RequestExportInput,
} from '@/lib/domain/lead-export-input';
import type { Outcome } from '@/lib/domain/outcome';

export type CancelExport = (input: CancelExportInput) => Promise<Outcome>;

/** What the dialog of an export asks the server. */
export type ExportActions = {
  forecast: (input: ForecastExportInput) => Promise<Outcome<ExportForecast>>;
  request: (input: RequestExportInput) => Promise<Outcome<{ id: string; rows: number }>>;
};
