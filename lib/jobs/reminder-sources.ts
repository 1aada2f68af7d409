import { listClaimReminders } from '../db/claim-reminders';
import { listDutyReminders } from '../db/duty-reminders';
import { listTransferReminders } from '../db/transfer-reminders';
import { listWaitingReminders } from '../db/waiting-reminders';
import type { Day } from '../domain/day';
import type { Reminder } from '../domain/reminder';

/** Who looks every morning for what somebody should be told. The keys they give decide what has been told already. */
export const REMINDER_SOURCES: readonly ((today: Day) => Promise<Reminder[]>)[] = [
  listWaitingReminders,
  listDutyReminders,
  listClaimReminders,
  listTransferReminders,
];
