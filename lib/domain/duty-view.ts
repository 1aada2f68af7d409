import type { Day } from './day';
import type { DutyClock } from './duty-clock';
import type { SnoozeView } from './snooze';
import type { TaskView } from './task';

/** 时限 and 督办 of one lead, as its page shows them. */
export type LeadDuty = {
  leadId: string;
  today: Day;
  isActive: boolean;
  clocks: DutyClock[];
  /** In force today; null while reminders go out. */
  snooze: SnoozeView | null;
  tasks: TaskView[];
  rights: { snooze: boolean; give: boolean; comment: boolean };
};
