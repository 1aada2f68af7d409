'use server';
import { after } from 'next/server';
import { action } from '@/lib/action';
import { closeMonth as close } from '@/lib/db/period';
import { closeMonthInput } from '@/lib/domain/period-input';
import { logUnexpected } from '@/lib/log';
import { reportFile } from './report-file';

/** Closes the month; its two files of the whole city are then written while nobody waits. */
export const closeMonth = action('period.close', closeMonthInput, async (actor, input) => {
  const outcome = await close(actor, input);
  if (outcome.ok) {
    after(async () => {
      for (const format of ['xlsx', 'pdf'] as const) {
        await reportFile(actor, { month: input.month, scope: 'all', format }).catch(logUnexpected);
      }
    });
  }
  return outcome;
});
