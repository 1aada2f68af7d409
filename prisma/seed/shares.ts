import { addDays, type Day, instantAt, toDateColumn } from '../../lib/domain/day';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';
import type { Step } from './timeline';

type Told = { plan: LeadPlan; present: Step; code: string };

/** The firm whose lead 店口 has opened to the town 应店街 for a while. */
const SHARED_FIRM = '瞳岳光学';
const SHARED_UNIT = '330681102';

/** Leads of the joint review are opened to the reviewer of the environment bureau, one lead to another town. */
export function shareRows(stories: readonly Told[], today: Day): Prisma.LeadShareCreateManyInput[] {
  const reviewed = stories
    .filter(({ plan }) => plan.marks.has('review'))
    .map(({ plan, present }) => ({
      id: seedId('share', plan.number),
      leadId: seedId('lead', plan.number),
      staffId: person('钱红').id,
      reason: '部门联审',
      startsOn: toDateColumn(present.happenedOn),
    }));
  const opened = stories
    .filter(({ plan }) => plan.firm === SHARED_FIRM)
    .map(({ plan }) => ({
      id: seedId('share', plan.number),
      leadId: seedId('lead', plan.number),
      unitCode: SHARED_UNIT,
      reason: '应店街有现成厂房，请协助带看',
      startsOn: toDateColumn(addDays(today, -3)),
      endsOn: toDateColumn(addDays(today, 20)),
    }));
  return [...reviewed, ...opened];
}

/** What a few of the cast have been told; one of the lines has been read. */
export function noticeRows(stories: readonly Told[], today: Day): Prisma.NoticeCreateManyInput[] {
  const of = (who: string, firm: string, daysAgo: number, words: (code: string) => string) =>
    stories
      .filter(({ plan }) => plan.firm === firm)
      .map(({ plan, code }) => ({
        staffId: person(who).id,
        at: instantAt(addDays(today, -daysAgo), 10),
        text: words(code),
        href: `/leads/${seedId('lead', plan.number)}`,
      }));
  const rows = [
    ...of('王芳', '瞳岳光学', 2, code => `李明将项目 ${code} 指派给你跟踪`),
    ...of('王芳', '恒锴阀门', 9, code => `李明将项目 ${code} 指派给你跟踪`),
    ...of('钱红', '恒锴阀门', 1, code => `李明向你共享了项目 ${code}`),
    ...of('骆小军', SHARED_FIRM, 3, code => `李明向你共享了项目 ${code}，至 ${addDays(today, 20)}`),
  ];
  return rows.map((row, index) => ({
    ...row,
    id: seedId('notice', index + 1),
    readAt: index === 1 ? instantAt(addDays(today, -8), 9) : null,
  }));
}
