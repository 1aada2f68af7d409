import type { Day } from './day';
import { CLOCK_NAMES, type DutyClock } from './duty-clock';
import type { Reminder } from './reminder';
import { recordNoun, type StageKey } from './stage';

/** What a reminder may say of a lead: it outlives the right to see it, so no title, firm or amount. */
export type RemindedLead = {
  id: string;
  code: string;
  stage: StageKey;
  officerId: string | null;
  stepOwnerId: string | null;
  /** 招商主任 of the responsible unit, who are told once a clock is red. */
  managerIds: readonly string[];
};

const nameOf = (lead: RemindedLead): string => `${recordNoun(lead.stage)} ${lead.code}`;

function toAll(ids: readonly (string | null)[], reminder: Omit<Reminder, 'staffId'>): Reminder[] {
  return [...new Set(ids)].flatMap(staffId => (staffId === null ? [] : [{ staffId, ...reminder }]));
}

/** The step is told to whoever does it, on its day and once after it; a day without a step is no day. */
function stepReminders(lead: RemindedLead, clock: DutyClock, today: Day): Reminder[] {
  if (clock.dueOn === null || clock.dueOn > today) return [];
  const isLate = clock.dueOn < today;
  return toAll([lead.stepOwnerId ?? lead.officerId], {
    key: `step.${isLate ? 'late' : 'due'}:${lead.id}:${clock.dueOn}`,
    kind: 'reminder',
    text: `${nameOf(lead)} 的${clock.words}`,
    href: `/leads/${lead.id}`,
  });
}

/**
 * What the clocks of a lead have to tell today: amber to the officer, red to the manager of the unit as well, each
 * once for each due day. Silence and protection are told by the claim itself.
 */
export function clockReminders(lead: RemindedLead, clocks: readonly DutyClock[], today: Day): Reminder[] {
  return clocks.flatMap(clock => {
    const { key, state, dueOn, words } = clock;
    if (key === 'nextStep') return state === 'quiet' ? [] : stepReminders(lead, clock, today);
    if (key === 'silence' || key === 'protection' || (state !== 'amber' && state !== 'red')) return [];
    return toAll([lead.officerId, ...(state === 'red' ? lead.managerIds : [])], {
      key: `duty.${key}.${state}:${lead.id}:${dueOn ?? ''}`,
      kind: 'reminder',
      text: `${nameOf(lead)} ${CLOCK_NAMES[key]}${state === 'red' ? '滞后' : '临期'}：${words}`,
      href: `/leads/${lead.id}`,
    });
  });
}

/** A lead that rests, once its day to be taken up again has come. */
export function reopenReminders(lead: RemindedLead, reopenOn: Day): Reminder[] {
  return toAll([lead.officerId, ...lead.managerIds], {
    key: `reopen:${lead.id}:${reopenOn}`,
    kind: 'reminder',
    text: `${nameOf(lead)} 暂缓到期（${reopenOn}），请恢复推进或重新确定日期`,
    href: `/leads/${lead.id}`,
  });
}

/** A task nobody has answered. */
export type RemindedTask = { id: string; leadCode: string; ownerId: string; givenById: string; dueOn: Day };

/** To the owner on the last working day before, on the day, and each working day after it; late, to who gave it too. */
export function taskReminders(task: RemindedTask, today: Day, nextWorkingDay: Day): Reminder[] {
  if (task.dueOn > nextWorkingDay) return [];
  const isLate = task.dueOn < today;
  const when = isLate ? `已逾期（${task.dueOn}）` : task.dueOn === today ? '今天到期' : `${task.dueOn} 到期`;
  return toAll([task.ownerId, ...(isLate ? [task.givenById] : [])], {
    key: `task.${isLate ? 'late' : 'due'}:${task.id}:${today}`,
    kind: 'task',
    text: `${task.leadCode} 的督办${when}，请${isLate ? '抓紧' : '按时'}办结答复`,
    href: '/tasks',
  });
}
