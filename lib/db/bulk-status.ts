import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import { STATUS_NAMES } from '../domain/labels';
import { isYiProject } from '../domain/lead-value';
import { toYuan } from '../domain/money';
import { done, invalid } from '../domain/outcome';
import type { RuleSet } from '../domain/rule-set';
import { changes, type GetReady, type Judge, stays } from './bulk-judge';
import type { BulkLead } from './bulk-lead';
import { endClaimOfLead } from './claim-force';
import { subjectOf } from './lead-deed';
import { getRuleSet } from './rule-set';

/** From 1亿元 on the office decides, as on a single lead. */
export const isOffices = (actor: Actor, lead: BulkLead, rules: RuleSet): boolean =>
  isYiProject(toYuan(lead.valueYuan), rules.yiLineYuan) &&
  !can(actor, 'lead.suspendYi', subjectOf(actor, lead));

/** 暂缓 or 流失, with a reason of the year's list. */
export const readySuspend: GetReady<'suspend'> = async (tx, actor, change) => {
  const rules = await getRuleSet(yearOf(actor.today), tx);
  const { status, exitReason, note, exitOn, reopenOn } = change;
  const reason = rules.exitReasons.find(({ key }) => key === exitReason);
  if (!reason) return invalid({ exitReason: '请选择原因' });
  const judge: Judge = lead => {
    if (lead.status === status) return stays('same');
    if (isOffices(actor, lead, rules)) return stays('yi');
    return changes(lead, {
      patch: { status, exitReason, exitNote: note || null, exitOn, reopenOn },
      deed: status === 'paused' ? 'lead.paused' : 'lead.lost',
      said: {
        before: { status: lead.status, exitReason: lead.exitReason, note: lead.exitNote },
        after: { status, exitReason, note },
      },
    });
  };
  const endClaims = async (leads: readonly BulkLead[]): Promise<void> => {
    for (const { id } of leads.filter(lead => lead.claims.length > 0))
      await endClaimOfLead(tx, id, '项目已标记流失', { today: actor.today, rules });
  };
  return done({
    words: `标记${STATUS_NAMES[status]}（${reason.name}）`,
    judge,
    ...(status === 'lost' && { after: endClaims }),
  });
};

/** 恢复推进; what gave way to an earlier claim would be there twice and stays. */
export const readyReopen: GetReady<'reopen'> = async (tx, actor, { reason }) => {
  const rules = await getRuleSet(yearOf(actor.today), tx);
  const merged = await tx.clash.findMany({
    where: { endedHow: { in: ['joined', 'ruled'] } },
    select: { laterClaim: { select: { leadId: true } } },
  });
  const gone = new Set(merged.map(({ laterClaim }) => laterClaim.leadId));
  const judge: Judge = lead => {
    if (lead.status === 'active') return stays('same');
    if (gone.has(lead.id)) return stays('merged');
    if (isOffices(actor, lead, rules)) return stays('yi');
    return changes(lead, {
      patch: {
        status: 'active',
        exitReason: null,
        exitNote: null,
        exitOn: null,
        reopenOn: null,
        lastProgressOn: actor.today,
      },
      deed: 'lead.reopened',
      said: {
        before: { status: lead.status, exitReason: lead.exitReason, note: lead.exitNote },
        after: { status: 'active', reason },
      },
    });
  };
  return done({ words: '恢复推进', judge });
};
