import { type Day, dayOf, instantAt } from './day';
import { isWorkingDay } from './working-calendar';

/** Every kind of job of the queue, as the operator reads it. */
export const JOB_NAMES = {
  lapse: '到期处理',
  remind: '每日提醒',
  digest: '每日摘要',
  digestMail: '摘要邮件',
  noticeMail: '消息邮件',
  robot: '群机器人摘要',
  bulkChange: '批量修改',
  export: '台账导出',
} as const;
export type JobName = keyof typeof JOB_NAMES;

export const isJobName = (text: string): text is JobName => Object.hasOwn(JOB_NAMES, text);

/** Tries of a job before it is parked: with the queue's growing pauses, a little over half an hour. */
export const JOB_TRIES = 8;

type Timed = { name: JobName; atMinute: number; onWorkingDays: boolean };

/** What is done every day by the wall clock of Zhuji, in minutes after midnight. */
export const TIMETABLE: readonly Timed[] = [
  { name: 'lapse', atMinute: 10, onWorkingDays: false },
  { name: 'remind', atMinute: 8 * 60, onWorkingDays: false },
  { name: 'digest', atMinute: 8 * 60 + 30, onWorkingDays: true },
];

/**
 * What of today's timetable has come due by this instant. Days missed while the machine was off are not listed
 * one by one: each of these jobs looks at the present state, so today's makes up for all of them.
 */
export function dueJobs(at: Date): { name: JobName; day: Day }[] {
  const day = dayOf(at);
  return TIMETABLE.filter(
    ({ atMinute, onWorkingDays }) =>
      at >= instantAt(day, atMinute / 60) && (!onWorkingDays || isWorkingDay(day)),
  ).map(({ name }) => ({ name, day }));
}

/** A job for the operator's page: what and when, never about whom. Instants are ISO 8601. */
export type JobView = {
  id: string;
  name: string;
  /** The day it belongs to; '' for a mail about a single notice. */
  day: Day | '';
  state: 'parked' | 'running' | 'waiting';
  tries: number;
  mostTries: number;
  /** The next try, or the last one of a parked job. */
  at: string;
  /** Why the last try failed, without names or amounts; '' before the first. */
  error: string;
};

/** When each part of the timetable was last planned. */
export type PlannedView = { name: string; time: string; lastDay: Day | null };

/** 08:30 of a number of minutes after midnight. */
export function clockWords(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
