import { pruneAnswers } from '../db/api-answer';
import { pruneBulkJobs } from '../db/bulk-prune';
import { forgetRemovedContacts } from '../db/contact-restore';
import { refreshFirmKeys } from '../db/firm-key-refresh';
import { prunePlannedJobs } from '../db/job-queue';
import { hashMissingPhones } from '../db/phone-hash';
import { purgeRecycled } from '../db/recycle-purge';
import { findUnsearchable } from '../db/search-fill';
import { countSearchTerms } from '../db/search-frequency';
import { pruneSessions } from '../db/session';
import { refreshSortKeys } from '../db/sort-key-refresh';
import { pruneDeliveries } from '../db/webhook-delivery';
import { log } from '../log';
import { clearExports } from './export-file';

type Chore = { everyMinutes: number; run: () => Promise<number>; failed: string };

/** Housekeeping that leaves nothing to be told: done at the start and then every so often. Answers what it touched. */
export const CHORES: readonly Chore[] = [
  {
    everyMinutes: 60,
    run: async () => {
      const { sessions, attempts } = await pruneSessions();
      if (sessions + attempts > 0) log().info({ sessions, attempts }, 'ended sessions were removed');
      return sessions + attempts;
    },
    failed: 'ended sessions could not be removed',
  },
  // Rows from before there were hashes, and all of them after the secret of the desk was changed.
  { everyMinutes: 10, run: hashMissingPhones, failed: 'telephone numbers could not be hashed' },
  // Keys made by an earlier build, which read names otherwise.
  { everyMinutes: 24 * 60, run: refreshFirmKeys, failed: 'keys of firms could not be made anew' },
  // Names from before there were sort keys, and those that an import wrote without one.
  { everyMinutes: 1, run: refreshSortKeys, failed: 'sort keys of names could not be made' },
  // At the start and then daily: words that became common walk, words that became rare are looked up.
  { everyMinutes: 24 * 60, run: countSearchTerms, failed: 'words of the search could not be counted' },
  { everyMinutes: 24 * 60, run: findUnsearchable, failed: 'leads without words could not be found' },
  { everyMinutes: 10, run: forgetRemovedContacts, failed: 'removed contacts could not be forgotten' },
  // Not in the timetable of the day: what was promised for 30 days goes within the hour, not by next midnight.
  { everyMinutes: 30, run: purgeRecycled, failed: 'the recycle bin could not be cleared' },
  { everyMinutes: 24 * 60, run: prunePlannedJobs, failed: 'planned jobs of long ago could not be removed' },
  { everyMinutes: 24 * 60, run: pruneBulkJobs, failed: 'bulk changes of long ago could not be removed' },
  { everyMinutes: 60, run: clearExports, failed: 'exports of last week could not be removed' },
  { everyMinutes: 60, run: pruneAnswers, failed: 'answers of yesterday could not be removed' },
  { everyMinutes: 24 * 60, run: pruneDeliveries, failed: 'deliveries of long ago could not be removed' },
];

/** Starts them all. An error is logged and tried again when the chore's time comes next. */
export function keepChores(chores = CHORES): void {
  for (const { everyMinutes, run, failed } of chores) {
    const turn = () =>
      run().catch((error: unknown) => log().error({ err: error }, `${failed}; tried again later`));
    void turn();
    setInterval(turn, everyMinutes * 60_000).unref();
  }
}
