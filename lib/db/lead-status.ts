import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn, yearOf } from '../domain/day';
import { DAY_REFUSED, parseDay } from '../domain/day-input';
import { readEventDay } from '../domain/event-day';

import { STATUS_NAMES } from '../domain/labels';

import type { ReopenInput, SuspendInput } from '../domain/lead-input';
import { isYiProject } from '../domain/lead-value';
import { toYuan } from '../domain/money';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import type { RuleSet } from '../domain/rule-set';
import { recordAudit } from './audit';
import { endClaimOfLead } from './claim-force';
import { type DeedLead, openLead, saveLead, subjectOf, whoWasFaster } from './lead-deed';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

type Exit = { exitOn: string; reopenOn: string | null };

function readExit(input: SuspendInput, today: string): { exit: Exit } | { errors: Record<string, string> } {
  const exitOn = readEventDay(input.exitOn, today);
  const reopen = parseDay(input.reopenOn, { today, prefer: 'future' });
  const errors: Record<string, string> = {};
  if (exitOn === 'unreadable') errors.exitOn = DAY_REFUSED;
  else if (exitOn === null) errors.exitOn = '请填写日期';
  else if (exitOn > today) errors.exitOn = `日期不能晚于今天（${today}）`;
  if (!reopen.ok) errors.reopenOn = reopen.reason;
  else if (input.status === 'paused' && reopen.day === null) errors.reopenOn = '请填写拟重启日期';
  else if (reopen.day !== null && reopen.day <= today) errors.reopenOn = '拟重启日期应晚于今天';
  if (exitOn === null || Object.keys(errors).length > 0) return { errors };
  return { exit: { exitOn, reopenOn: reopen.ok ? reopen.day : null } };
}

/** From 1亿元 on whether a lead rests or goes on is the office's to decide. */
function whyNotDecide(actor: Actor, lead: DeedLead, rules: RuleSet): string | null {
  const isGreat = isYiProject(toYuan(lead.valueYuan), rules.yiLineYuan);
  if (!isGreat || can(actor, 'lead.suspendYi', subjectOf(actor, lead))) return null;
  return '亿元以上项目的暂缓、流失和恢复由指挥部办公室决定，请联系办公室。';
}

/** Pauses or gives up a lead, with a reason. From 1亿元 on only the office decides that. */
export function suspendLead(actor: Actor, input: SuspendInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.suspend');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    if (lead.status === input.status) return refused(`已是「${STATUS_NAMES[lead.status]}」。`);
    const rules = await getRuleSet(yearOf(actor.today), tx);
    const whyNot = whyNotDecide(actor, lead, rules);
    if (whyNot) return refused(whyNot);
    if (!rules.exitReasons.some(reason => reason.key === input.exitReason)) {
      return invalid({ exitReason: '请选择原因' });
    }
    if (input.exitReason === 'otherPlace' && input.note === '')
      return invalid({ note: '请写明被引走的地区' });
    const read = readExit(input, actor.today);
    if ('errors' in read) return invalid(read.errors);
    const saved = await saveLead(tx, lead, {
      status: input.status,
      exitReason: input.exitReason,
      exitNote: input.note || null,
      exitOn: toDateColumn(read.exit.exitOn),
      reopenOn: read.exit.reopenOn ? toDateColumn(read.exit.reopenOn) : null,
    });
    if (!saved) return whoWasFaster(tx, lead);
    if (input.status === 'lost')
      await endClaimOfLead(tx, lead.id, '项目已标记流失', { today: actor.today, rules });
    await recordAudit(tx, actor, {
      deed: input.status === 'paused' ? 'lead.paused' : 'lead.lost',
      noun: 'lead',
      nounId: lead.id,
      before: { status: lead.status },
      after: { status: input.status, exitReason: input.exitReason, note: input.note },
    });
    return done({ version: lead.version + 1 });
  });
}

/** A lead that gave way to an earlier claim counts for nothing any more; taken up again it would be there twice. */
async function whyMerged(tx: Transaction, leadId: string): Promise<string | null> {
  const clash = await tx.clash.findFirst({
    where: { laterClaim: { leadId }, endedHow: { in: ['joined', 'ruled'] } },
    select: { earlierClaim: { select: { code: true } } },
  });
  if (!clash) return null;
  return `这条线索因撞单已并入在先备案 ${clash.earlierClaim.code}，不能恢复。有新的情况请申诉，或登记新线索。`;
}

/** Takes a paused or lost lead up again, with a reason. */
export function reopenLead(actor: Actor, input: ReopenInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.suspend');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    if (lead.status === 'active') return refused('已在推进中。');
    const merged = await whyMerged(tx, lead.id);
    if (merged) return refused(merged);
    const whyNot = whyNotDecide(actor, lead, await getRuleSet(yearOf(actor.today), tx));
    if (whyNot) return refused(whyNot);
    const saved = await saveLead(tx, lead, {
      status: 'active',
      exitReason: null,
      exitNote: null,
      exitOn: null,
      reopenOn: null,
      lastProgressOn: toDateColumn(actor.today),
    });
    if (!saved) return whoWasFaster(tx, lead);
    await recordAudit(tx, actor, {
      deed: 'lead.reopened',
      noun: 'lead',
      nounId: lead.id,
      before: { status: lead.status, exitReason: lead.exitReason, note: lead.exitNote },
      after: { status: 'active', reason: input.reason },
    });
    return done({ version: lead.version + 1 });
  });
}
