'use server';
import { action } from '@/lib/action';
import { startBulk, stopBulk, undoBulk } from '@/lib/db/bulk-deed';
import { listBulkOptions } from '@/lib/db/bulk-options';
import { prepareBulk } from '@/lib/db/bulk-prepare';
import { bulkJobInput, loadBulkOptionsInput, prepareBulkInput } from '@/lib/domain/bulk-input';

export const prepare = action('bulk.prepare', prepareBulkInput, prepareBulk);
export const start = action('bulk.start', bulkJobInput, startBulk);
export const stop = action('bulk.stop', bulkJobInput, stopBulk);
export const undo = action('bulk.undo', bulkJobInput, undoBulk);
export const loadOptions = action('bulk.loadOptions', loadBulkOptionsInput, listBulkOptions);
