import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, invalid, notAllowed, type Outcome, stale } from '../domain/outcome';
import {
  DEFAULT_POLICY,
  POLICY_NUMBERS,
  type PolicyNumber,
  type PolicySettings,
  type SecurityPolicy,
  whyNotPolicy,
} from '../domain/security-policy';
import type { SetPolicyInput } from '../domain/security-policy-input';
import type { PolicyVersion } from '../domain/security-policy-view';
import { recordAudit } from './audit';
import { db } from './client';
import { perform, type Transaction } from './transaction';

const NUMBERS = Object.keys(POLICY_NUMBERS) as PolicyNumber[];

const settingColumns = {
  ...(Object.fromEntries(NUMBERS.map(name => [name, true])) as Record<PolicyNumber, true>),
  passwordReading: true,
  secondFactorRoles: true,
} satisfies Prisma.SecurityPolicySelect;

/**
 * The policy in force. Read anew each time it is asked, one row by its key: a stricter policy must hold on the
 * next request of every process, and no cache could promise that.
 */
export async function getPolicy(tx: Transaction = db): Promise<SecurityPolicy> {
  const row = await tx.securityPolicy.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, ...settingColumns },
  });
  return row ?? DEFAULT_POLICY;
}

/** What changed from one version to the next, for the audit and the list of versions. */
function changedOf(from: PolicySettings, to: PolicySettings): (keyof PolicySettings)[] {
  const names = Object.keys(settingColumns) as (keyof PolicySettings)[];
  return names.filter(name => JSON.stringify(from[name]) !== JSON.stringify(to[name]));
}

const only = (settings: PolicySettings, names: readonly (keyof PolicySettings)[]): Prisma.InputJsonObject =>
  Object.fromEntries(names.map(name => [name, settings[name] as Prisma.InputJsonValue]));

/** Sets a new version of the policy; it holds from everybody's next request on. */
export function setPolicy(actor: Actor, input: SetPolicyInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    if (!can(actor, 'policy.edit')) return notAllowed('只有安全管理员可以修改安全策略。');
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('security policy'))`;
    const { version: known, ...settings } = input;
    const before = await getPolicy(tx);
    if (before.version !== known) return stale('安全策略刚被修改过，请刷新后再改。', before.version);
    const why = whyNotPolicy(settings);
    if (Object.keys(why).length > 0) return invalid(why);
    const changed = changedOf(before, settings);
    if (changed.length === 0) return done({ version: known });
    const version = known + 1;
    await tx.securityPolicy.create({
      data: { version, ...settings, setAt: now(), setById: actor.staffId },
      select: { version: true },
    });
    await recordAudit(tx, actor, {
      deed: 'policy.set',
      noun: 'securityPolicy',
      nounId: String(version),
      before: only(before, changed),
      after: only(settings, changed),
    });
    return done({ version });
  });
}

/** The last versions, newest first: who set what, and when. */
export async function listPolicyVersions(actor: Actor): Promise<PolicyVersion[]> {
  if (!can(actor, 'policy.edit')) return [];
  const rows = await db.securityPolicy.findMany({
    orderBy: { version: 'desc' },
    take: 11,
    select: { version: true, setAt: true, setBy: { select: { name: true } }, ...settingColumns },
  });
  return rows.slice(0, 10).map((row, index) => ({
    version: row.version,
    setAt: row.setAt.toISOString(),
    setBy: row.setBy.name,
    changed: changedOf(rows[index + 1] ?? DEFAULT_POLICY, row),
  }));
}
