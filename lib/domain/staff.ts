import { ROLE_NAMES, type RoleKey } from './actor';
import type { Day } from './day';
import type { UnitKindKey } from './labels';

/** A user name as it is stored: half width, lower case, without space. */
export function storedUsername(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** A post as its rules see it. */
export type PostTerms = {
  role: RoleKey;
  unitCode: string;
  industryKey: string | null;
  startsOn: Day;
  endsOn: Day | null;
};

/** What a post's rules need to know of its unit. */
export type PostUnit = {
  shortName: string;
  kind: UnitKindKey;
  industryKey: string | null;
  endsOn: Day | null;
};

const overlaps = (one: PostTerms, other: PostTerms): boolean =>
  one.startsOn <= (other.endsOn ?? '9999-12-31') && other.startsOn <= (one.endsOn ?? '9999-12-31');

/** Whether a post of this role is held for one industry. */
export function isForOneIndustry(role: RoleKey): boolean {
  return role === 'taskForceChief';
}

/** 三员: they balance each other, so nobody holds two of them, nor one beside a post of the business. */
const THREE_OFFICERS: readonly RoleKey[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

/** Whoever proposes and approves rights. Without one of each nobody could give a right any more, so one always remains. */
export const INDISPENSABLE_ROLES = ['systemAdministrator', 'securityAdministrator'] as const;
export type IndispensableRole = (typeof INDISPENSABLE_ROLES)[number];

export function isIndispensable(role: RoleKey): role is IndispensableRole {
  return INDISPENSABLE_ROLES.some(indispensable => indispensable === role);
}

const isOfThree = (role: RoleKey): boolean => THREE_OFFICERS.includes(role);

/** Whoever gives rights, decides on them or watches over them does none of the others' work, nor the business'. */
const areIncompatible = (one: RoleKey, other: RoleKey): boolean =>
  one !== other && (isOfThree(one) || isOfThree(other));

function whyNotIndustryOf(post: PostTerms, unit: PostUnit): string | null {
  if (!isForOneIndustry(post.role)) return post.industryKey === null ? null : '只有产业专班组长需要指定产业';
  if (post.industryKey === null) return '产业专班组长要指定负责的产业';
  const isOther = unit.industryKey !== null && unit.industryKey !== post.industryKey;
  return isOther ? `${unit.shortName}负责的是另一个产业，请改选单位或产业` : null;
}

/** Why a post cannot be given as it stands, by the field to change; empty when nothing speaks against it. */
export function whyNotPost(post: PostTerms, unit: PostUnit): Record<string, string> {
  const why: Record<string, string> = {};
  if (post.endsOn !== null && post.endsOn < post.startsOn) why.endsOn = '止任日期不能早于到任日期';
  if (unit.endsOn !== null && unit.endsOn < (post.endsOn ?? '9999-12-31'))
    why.unitCode = `${unit.shortName}已于 ${unit.endsOn} 撤并，请选择现有单位`;
  if (post.role === 'office' && unit.kind !== 'office') why.unitCode = '办公室岗位只设在指挥部办公室';
  if (post.role === 'taskForceChief' && unit.kind !== 'taskForce') why.unitCode = '组长岗位只设在产业专班';
  const industry = whyNotIndustryOf(post, unit);
  if (industry) why.industryKey = industry;
  return why;
}

/** Why a person with these posts cannot take one more, or null. */
export function whyNotAlongside(post: PostTerms, others: readonly PostTerms[]): string | null {
  const atOnce = others.filter(other => overlaps(post, other));
  const same = atOnce.some(
    other =>
      other.role === post.role && other.unitCode === post.unitCode && other.industryKey === post.industryKey,
  );
  if (same) return '同一时期已有相同的岗位';
  const clash = atOnce.find(other => areIncompatible(other.role, post.role));
  if (!clash) return null;
  if (isOfThree(post.role) && isOfThree(clash.role))
    return `系统、安全、审计管理员互相制约，同一时期不能由一人兼任（已是${ROLE_NAMES[clash.role]}）`;
  const officer = isOfThree(post.role) ? post.role : clash.role;
  return `${ROLE_NAMES[officer]}不能兼任业务岗位，请为管理工作另建账号`;
}

/** Whether nothing is in force for this person, now or later: such an account can do nothing. */
export function isWithoutRights(posts: readonly { endsOn: Day | null }[], today: Day): boolean {
  return posts.every(post => post.endsOn !== null && post.endsOn < today);
}

/** Why a post cannot end on this day, or null. */
export function whyNotEndPost(post: { startsOn: Day; endsOn: Day | null }, endsOn: Day): string | null {
  if (endsOn < post.startsOn) return `止任日期不能早于到任日期（${post.startsOn}）`;
  // A later end would give rights back, and one officer alone must not.
  if (post.endsOn !== null && endsOn > post.endsOn)
    return `止任日期只能提前（现为 ${post.endsOn}）；要继续任职，请另行申请岗位`;
  return null;
}

/** Whether a post was never in force before today: it may be taken back, any other only ends. */
export function isFreshPost(post: { startsOn: Day }, today: Day): boolean {
  return post.startsOn >= today;
}

/** Why the last person of a role that must remain cannot go. */
export function lastOfRole(role: IndispensableRole): string {
  const name = ROLE_NAMES[role];
  return `这是最后一位可以登录的${name}。请先为另一位同事设${name}岗位，并等其设好密码。`;
}
