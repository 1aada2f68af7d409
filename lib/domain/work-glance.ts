import { addDays, type Day, formatDay, weekday } from './day';
import type { DutyClock } from './duty-clock';
import type { StageKey } from './stage';
import { type TaskView, taskWords } from './task';
import type { GlanceKey, Glances, WorkItem, WorkSign } from './work-view';

/** One's own lead with the clocks that one answers for. */
export type WorkLead = {
  id: string;
  title: string;
  version: number;
  stage: StageKey;
  nextStep: string | null;
  clocks: DutyClock[];
};

const TONES = { danger: 'danger', warn: 'warn', ok: 'plain', info: 'plain', neutral: 'plain' } as const;

/** Into which glance a day falls; the week runs to its Sunday. What lies behind it waits for its own week. */
export function glanceOf(dueOn: Day | null, today: Day): GlanceKey | null {
  if (dueOn === null || dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7 - weekday(today)) ? 'week' : null;
}

function signOf(clock: DutyClock): WorkSign {
  if (clock.state === 'red') return { tone: 'danger', text: `! ${clock.short}` };
  if (clock.state === 'amber') return { tone: 'warn', text: `▲ ${clock.short}` };
  return {
    tone: 'plain',
    text:
      clock.dueOn === null
        ? clock.short
        : `${clock.short}（${formatDay(clock.dueOn, 'list').split(' ')[1]}）`,
  };
}

const byDay = (a: { dueOn: Day | null }, b: { dueOn: Day | null }): number =>
  (a.dueOn ?? '9999-12-31').localeCompare(b.dueOn ?? '9999-12-31');

/** The clocks of one lead that fall into one glance, as one row. */
function rowOf(lead: WorkLead, clocks: DutyClock[], glance: GlanceKey): WorkItem {
  const [first] = clocks;
  const isDue = clocks.some(({ key }) => key === 'nextStep');
  const step =
    isDue && lead.nextStep !== null
      ? { text: lead.nextStep, version: lead.version, stage: lead.stage }
      : null;
  return {
    key: `${glance}:${lead.id}`,
    kind: 'lead',
    leadId: lead.id,
    title: lead.title,
    what: step?.text ?? null,
    step,
    asks: first?.key ?? null,
    dueOn: first?.dueOn ?? null,
    signs: clocks.map(signOf),
  };
}

function leadRows(lead: WorkLead, today: Day): { glance: GlanceKey; item: WorkItem }[] {
  const asking = lead.clocks.filter(({ state }) => state !== 'done' && state !== 'quiet').sort(byDay);
  return (['today', 'late', 'week'] as const).flatMap(glance => {
    const clocks = asking.filter(clock => glanceOf(clock.dueOn, today) === glance);
    return clocks.length > 0 ? [{ glance, item: rowOf(lead, clocks, glance) }] : [];
  });
}

function taskRow(task: TaskView, today: Day): { glance: GlanceKey; item: WorkItem }[] {
  const glance = glanceOf(task.dueOn, today);
  if (glance === null) return [];
  const { tone, text } = taskWords(task, today);
  const item: WorkItem = {
    key: `task:${task.id}`,
    kind: 'task',
    leadId: task.leadId,
    title: task.leadTitle,
    what: task.text,
    step: null,
    asks: null,
    dueOn: task.dueOn,
    signs: [{ tone: TONES[tone], text: `督办 ${text}` }],
  };
  return [{ glance, item }];
}

/** 今日到期, 已逾期, 本周: a lead stands once in each, however many of its clocks ask; the earliest day first. */
export function glancesOf(leads: readonly WorkLead[], tasks: readonly TaskView[], today: Day): Glances {
  const rows = [
    ...leads.flatMap(lead => leadRows(lead, today)),
    ...tasks.flatMap(task => taskRow(task, today)),
  ];
  const of = (glance: GlanceKey): WorkItem[] =>
    rows
      .filter(row => row.glance === glance)
      .map(({ item }) => item)
      .sort(byDay);
  return { today: of('today'), late: of('late'), week: of('week') };
}
