import { now, today } from '../clock';
import { canReadSomeLeads } from '../domain/access';
import { type Day, toDateColumn, yearOf } from '../domain/day';
import type { DeskNumbers, DigestView } from '../domain/digest';
import { loadActor } from './actor';
import { db } from './client';
import { getDutyLimits } from './duty-limits';
import { claimAlarmedSql } from './duty-sql';
import { getRuleSet } from './rule-set';
import { getWork } from './work';

const SHOWN = 30;
const FIRST_DIGEST_MS = 7 * 86_400_000;
const EACH_WITHIN_MS = 86_400_000;

const reachable = { email: { not: null }, disabledAt: null };

/** Ids of those who wish for one mail a day and can be reached. */
export async function listDigestReaders(): Promise<string[]> {
  const rows = await db.staff.findMany({
    where: { ...reachable, mailWish: 'digest' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(row => row.id);
}

/** Since when a person has had no digest: the last one that was planned before this day, else the last week. */
async function lastDigestAt(staffId: string, day: Day): Promise<Date> {
  const last = await db.plannedJob.findFirst({
    where: { name: 'digestMail', key: { gte: `${staffId}:`, lt: `${staffId}:${day}` } },
    orderBy: { key: 'desc' },
    select: { plannedAt: true },
  });
  return last?.plannedAt ?? new Date(now().getTime() - FIRST_DIGEST_MS);
}

/**
 * What the mail of a day tells a person, with that person's own rights; null when there is nothing to tell, or the
 * person wishes for none any more.
 */
export async function getDigest(
  staffId: string,
  day: Day,
): Promise<{ email: string; digest: DigestView } | null> {
  const staff = await db.staff.findFirst({
    where: { id: staffId, ...reachable, mailWish: 'digest' },
    select: { email: true, name: true },
  });
  const actor = staff === null ? null : await loadActor(staffId, null);
  if (!staff?.email || actor === null) return null;
  const where = { staffId, readAt: null, at: { gt: await lastDigestAt(staffId, day) } };
  const [notices, unread, work] = await Promise.all([
    db.notice.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: { text: true, href: true },
    }),
    db.notice.count({ where }),
    canReadSomeLeads(actor) ? getWork(actor) : null,
  ]);
  const due = work?.glances.today.count ?? 0;
  const overdue = work?.glances.late.count ?? 0;
  const lapsing = work?.lapsing.count ?? 0;
  const waiting = work?.waiting.count ?? 0;
  if (unread + overdue + due + lapsing + waiting === 0) return null;
  return {
    email: staff.email,
    digest: { name: staff.name, day, notices, unread, overdue, due, lapsing, waiting },
  };
}

/** Unread notices of the last day for those who wish for a mail of each, that no mail was planned for. */
export async function listNoticesToMail(): Promise<string[]> {
  const since = new Date(now().getTime() - EACH_WITHIN_MS);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT notice.id::text FROM notice JOIN staff ON staff.id = notice.staff_id
    WHERE staff.mail_wish = 'each' AND staff.email IS NOT NULL AND staff.disabled_at IS NULL
      AND notice.read_at IS NULL AND notice.at > ${since}
      AND NOT EXISTS (SELECT 1 FROM planned_job WHERE name = 'noticeMail' AND key = notice.id::text)
    ORDER BY notice.at, notice.id LIMIT 200`;
  return rows.map(row => row.id);
}

/** A notice and where to mail it; null when it was read meanwhile or its reader wishes for none any more. */
export async function getNoticeToMail(
  noticeId: string,
): Promise<{ email: string; text: string; href: string } | null> {
  const notice = await db.notice.findFirst({
    where: { id: noticeId, readAt: null, staff: { ...reachable, mailWish: 'each' } },
    select: { text: true, href: true, staff: { select: { email: true } } },
  });
  return notice?.staff.email ? { email: notice.staff.email, text: notice.text, href: notice.href } : null;
}

/** Held claims near their end, by protection or by silence: the same rule as the workbench's 备案将到期. */
async function countEndingClaims(day: Day): Promise<number> {
  const limits = await getDutyLimits({ today: day });
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM claim JOIN lead ON lead.id = claim.lead_id
    WHERE ${claimAlarmedSql(limits, 'amber')} AND lead.status = 'active'`;
  return row?.count ?? 0;
}

/** The numbers of the whole desk today, for the group's robot: counts only. */
export async function countDesk(): Promise<DeskNumbers> {
  const day = today();
  const on = toDateColumn(day);
  const rules = await getRuleSet(yearOf(day));
  const active = { status: 'active' } as const;
  const [due, overdue, waiting, endingClaims, clashes] = await Promise.all([
    db.lead.count({ where: { ...active, nextStepOn: on } }),
    db.lead.count({ where: { ...active, nextStepOn: { lt: on } } }),
    db.stageEntry.count({
      where: { stage: { in: rules.confirmedByOffice }, confirmedAt: null, revokedAt: null },
    }),
    countEndingClaims(day),
    db.claim.count({ where: { state: 'clashed' } }),
  ]);
  return { day, due, overdue, waiting, endingClaims, clashes };
}
