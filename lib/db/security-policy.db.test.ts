import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../domain/security-policy';
import type { SetPolicyInput } from '../domain/security-policy-input';
import { loadEntrant } from './actor';
import { db } from './client';
import { getPolicy, listPolicyVersions, setPolicy } from './security-policy';
import { as } from './testing-actor';
import { audited } from './testing-office';
import { underPolicy } from './testing-policy';

const { version: _version, ...defaults } = DEFAULT_POLICY;
const wish = (version: number, change: Partial<SetPolicyInput> = {}): SetPolicyInput => ({
  ...defaults,
  secondFactorRoles: [],
  ...change,
  version,
});

const stored = () => db.securityPolicy.findMany({ orderBy: { version: 'asc' } });

describe('the policy', () => {
  it('is the default before anybody has set one', async () => {
    expect(await getPolicy()).toEqual(DEFAULT_POLICY);
  });

  it('is set by nobody but the security administrator', async () => {
    for (const name of ['王芳', '李明', '吴静', '郑涛', '许强', '顾明', '冯雪']) {
      const outcome = await setPolicy(await as(name), wish(0, { idleMinutes: 120 }));
      expect(outcome, name).toMatchObject({ ok: false, kind: 'notAllowed' });
      expect(await listPolicyVersions(await as(name))).toEqual([]);
    }
    expect(await stored()).toEqual([]);
  });

  it('is set version by version, each with one audit row of what changed', async () => {
    const officer = await as('石岩');
    expect(await audited(() => setPolicy(officer, wish(0, { idleMinutes: 20 })))).toEqual(['policy.set']);
    const row = await db.auditEntry.findFirstOrThrow({ where: { deed: 'policy.set' } });
    expect(row).toMatchObject({ before: { idleMinutes: 30 }, after: { idleMinutes: 20 }, nounId: '1' });
    await setPolicy(officer, wish(1, { idleMinutes: 20, secondFactorRoles: ['office'] }));
    expect(await getPolicy()).toMatchObject({ version: 2, idleMinutes: 20, secondFactorRoles: ['office'] });
    expect(await listPolicyVersions(officer)).toMatchObject([
      { version: 2, setBy: '石岩', changed: ['secondFactorRoles'] },
      { version: 1, setBy: '石岩', changed: ['idleMinutes'] },
    ]);
  });

  it('is not set over somebody else’s version, and not anew when nothing changes', async () => {
    const officer = await as('石岩');
    const before = await stored();
    const { version, ...now } = await getPolicy();
    const same = { ...now, secondFactorRoles: [...now.secondFactorRoles] };
    expect(await setPolicy(officer, wish(version - 1, { idleMinutes: 60 }))).toMatchObject({ kind: 'stale' });
    expect(await audited(() => setPolicy(officer, { ...same, version }))).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('lets one of two win who set it at the same moment', async () => {
    const officer = await as('石岩');
    const { version } = await getPolicy();
    const outcomes = await Promise.all(
      [40, 50].map(idleMinutes => setPolicy(officer, wish(version, { idleMinutes }))),
    );
    expect(outcomes.map(outcome => outcome.ok).sort()).toEqual([false, true]);
    expect((await getPolicy()).version).toBe(version + 1);
  });

  it('never changes once it is set', async () => {
    const change = db.$executeRaw`UPDATE security_policy SET idle_minutes = 999`;
    await expect(change).rejects.toThrow(/never changes/);
    await expect(db.$executeRaw`DELETE FROM security_policy`).rejects.toThrow(/never changes/);
  });
});

describe('whoever comes in', () => {
  const dutyOf = async (name: string) => (await loadEntrant((await as(name)).staffId, null))?.duty;

  it('must change an old password in the reading of 等保', async () => {
    await underPolicy({ passwordReading: 'classified' });
    expect(await dutyOf('王芳')).toBe('password');
    await db.staff.update({ where: { username: 'wangfang' }, data: { passwordChangedAt: new Date() } });
    expect(await dutyOf('王芳')).toBeNull();
  });

  it('must set up a second factor where the post asks for it, and once it is on is let in', async () => {
    await underPolicy({ secondFactorRoles: ['office'] });
    expect([await dutyOf('吴静'), await dutyOf('王芳')]).toEqual(['secondFactor', null]);
    const { staffId } = await as('吴静');
    const data = { staffId, sealedSecret: 'sealed', startedAt: new Date() };
    await db.secondFactor.create({ data });
    expect(await dutyOf('吴静'), 'begun is not enough').toBe('secondFactor');
    await db.secondFactor.update({ where: { staffId }, data: { enabledAt: new Date() } });
    expect(await dutyOf('吴静')).toBeNull();
  });
});
