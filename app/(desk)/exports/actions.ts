'use server';
import { action } from '@/lib/action';
import { cancelExport, forecastExport, requestExport } from '@/lib/db/export-job';
import { cancelExportInput, forecastExportInput, requestExportInput } from '@/lib/domain/lead-export-input';

export const forecast = action('export.forecast', forecastExportInput, forecastExport);

export const request = action('export.request', requestExportInput, requestExport);

export const cancel = action('export.cancel', cancelExportInput, cancelExport);
