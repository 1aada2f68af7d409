import { silenceEnd, warningDue } from '../domain/claim';
import { type Day, dayOf, daysBetween, fromDateColumn, yearOf } from '../domain/day';
import type { Reminder } from '../domain/reminder';
import type { RuleSet } from '../domain/rule-set';
import { isAfterSigning } from '../domain/stage';
import { db } from './client';
import { listWhoMay, listWhoMayInUnit } from './post-holders';
import { getRuleSet } from './rule-set';

type Told = Omit<Reminder, 'staffId'>;
type Held = Awaited<ReturnType<typeof listHeld>>[number];

function listHeld() {
  return db.claim.findMany({
    where: { state: 'held', lead: { status: 'active' } },
    select: {
      id: true,
      code: true,
      leadId: true,
      filedAt: true,
      protectedUntil: true,
      lead: {
        select: { code: true, stage: true, officerId: true, responsibleUnitCode: true, lastProgressOn: true },
      },
    },
    orderBy: { id: 'asc' },
  });
}

/** A warning's key holds the day it warns of: progress or an extension moves the day, and is warned of anew. */
function warning(
  claim: Held,
  kind: 'protection' | 'silence',
  endsOn: Day,
  rules: RuleSet,
  today: Day,
): Told[] {
  const threshold = warningDue(endsOn, rules.claim.warnDays, today);
  if (threshold === null) return [];
  const left = daysBetween(today, endsOn);
  const when = left === 0 ? '今天' : `还有 ${left} 天（${endsOn}）`;
  const what =
    kind === 'protection'
      ? `首谈备案 ${claim.code} 的保护期${when}到期，需要的话请办理延期`
      : `项目 ${claim.lead.code} 一直没有进展，${when}后备案 ${claim.code} 失效并转入公共池，请跟进后记一笔`;
  return [
    {
      key: `claim.${kind}:${claim.id}:${endsOn}:${threshold}`,
      kind: 'reminder',
      text: what,
      href: `/leads/${claim.leadId}`,
    },
  ];
}

function warningsOf(claim: Held, rules: RuleSet, today: Day): Told[] {
  const { protectedUntil, lead } = claim;
  const silentUntil = silenceEnd(fromDateColumn(lead.lastProgressOn), dayOf(claim.filedAt), rules.claim);
  return [
    ...(protectedUntil === null
      ? []
      : warning(claim, 'protection', fromDateColumn(protectedUntil), rules, today)),
    ...(isAfterSigning(lead.stage) ? [] : warning(claim, 'silence', silentUntil, rules, today)),
  ];
}

/** What the office still has to do: claims to confirm, disputes to rule on, from the day before they are due. */
async function officeDuties(today: Day): Promise<Told[]> {
  const [waiting, disputes] = await Promise.all([
    db.claim.findMany({ where: { state: 'waiting' }, select: { id: true, code: true, filedAt: true } }),
    db.clash.findMany({
      where: { endedAt: null, rulingDueOn: { not: null } },
      select: { id: true, rulingDueOn: true, laterClaim: { select: { code: true } } },
    }),
  ]);
  const confirm = waiting
    .filter(claim => dayOf(claim.filedAt) < today)
    .map(({ id, code }) => ({
      key: `claim.waiting:${id}`,
      kind: 'reminder' as const,
      text: `首谈备案 ${code} 还在待认定，请尽快认定`,
      href: '/claims?tab=waiting',
    }));
  const rule = disputes.flatMap(({ id, rulingDueOn, laterClaim }): Told[] => {
    const dueOn = rulingDueOn === null ? null : fromDateColumn(rulingDueOn);
    if (dueOn === null || daysBetween(today, dueOn) > 1) return [];
    const isOver = dueOn < today;
    return [
      {
        key: `clash.ruling:${id}:${dueOn}:${isOver ? 'over' : 'due'}`,
        kind: 'reminder',
        text: `撞单争议 ${laterClaim.code} ${isOver ? `应于 ${dueOn} 裁定，已逾期` : `须在 ${dueOn} 前裁定`}`,
        href: '/claims?tab=disputes',
      },
    ];
  });
  return [...confirm, ...rule];
}

/**
 * What people are to hear of their claims on this day: protection and silence that near their end, to the officer and
 * the unit's manager; confirmations and rulings that wait, to the office. Each key is told once (tellOnce).
 */
export async function listClaimReminders(today: Day): Promise<Reminder[]> {
  const rules = await getRuleSet(yearOf(today));
  const [claims, duties, office] = await Promise.all([
    listHeld(),
    officeDuties(today),
    listWhoMay(db, 'clash.rule'),
  ]);
  const reminders: Reminder[] = duties.flatMap(told => office.map(staffId => ({ ...told, staffId })));
  for (const claim of claims) {
    const warnings = warningsOf(claim, rules, today);
    if (warnings.length === 0) continue;
    const managers = await listWhoMayInUnit(db, 'lead.assign', claim.lead.responsibleUnitCode);
    const whom = [...new Set([...(claim.lead.officerId ? [claim.lead.officerId] : []), ...managers])];
    reminders.push(...warnings.flatMap(told => whom.map(staffId => ({ ...told, staffId }))));
  }
  return reminders;
}
