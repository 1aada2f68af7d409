import type { RoleKey } from './actor';
import type { Day } from './day';

export const GRANT_KIND_NAMES = {
  post: '授予岗位',
  passwordReset: '重置密码',
  reopening: '启用账号',
  secondFactorReset: '重置动态码',
} as const;
export type GrantKindKey = keyof typeof GRANT_KIND_NAMES;

export const GRANT_DECISION_NAMES = { approved: '已批准', declined: '已驳回', withdrawn: '已撤回' } as const;
export type GrantDecisionKey = keyof typeof GRANT_DECISION_NAMES;

/** What the rules need to know of a request. */
export type GrantFacts = {
  kind: GrantKindKey;
  staffId: string;
  proposedById: string;
  decision: GrantDecisionKey | null;
};

/** Why this person is the wrong one to decide, whatever the request asks; or null. Two people stand behind every right. */
export function whyNotDecider(grant: GrantFacts, staffId: string): string | null {
  if (grant.proposedById === staffId) return '自己提出的申请要由另一位管理员审批。';
  if (grant.staffId === staffId) return '关于自己的申请要由其他管理员审批。';
  return null;
}

/** Why a request is not open any more, or null. */
export function whyNotOpen(grant: GrantFacts): string | null {
  if (grant.decision === null) return null;
  return `这项申请${GRANT_DECISION_NAMES[grant.decision]}，请刷新页面查看。`;
}

/** Why the link of a reset cannot be collected by this person, or null. */
export function whyNotTakeLink(
  grant: GrantFacts & { linkTakenAt: Date | null },
  staffId: string,
): string | null {
  if (grant.kind !== 'passwordReset' || grant.decision !== 'approved')
    return '只有批准后的重置密码申请可以取链接。';
  if (grant.proposedById !== staffId) return '链接只能由提出申请的管理员领取。';
  return grant.linkTakenAt === null ? null : '链接已取过，只能取一次。需要时请重新申请。';
}

/** The post that a request asks for. */
export type ProposedPost = {
  role: RoleKey;
  unitName: string;
  industryName: string | null;
  startsOn: Day;
  endsOn: Day | null;
};

/** A request as its readers see it. Instants are ISO 8601. */
export type GrantView = {
  id: string;
  kind: GrantKindKey;
  staff: { id: string; name: string; username: string };
  /** Null for what is not a post. */
  post: ProposedPost | null;
  reason: string;
  proposedBy: string;
  proposedAt: string;
  /** Null while it waits. */
  decided: { decision: GrantDecisionKey; by: string; at: string; note: string | null } | null;
  /** What whoever reads may do with it. */
  may: { decide: boolean; withdraw: boolean; takeLink: boolean };
};
