import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type RoleKey } from './actor';
import {
  DEFAULT_POLICY,
  entryDuty,
  isAdministrators,
  isSessionOver,
  POLICY_NUMBERS,
  type PolicyNumber,
  whyNotPolicy,
} from './security-policy';
import { setPolicyInput, type TypedPolicy } from './security-policy-input';

const at = (time: string): Date => new Date(`2026-06-15T${time}+08:00`);

describe('a session', () => {
  const session = { createdAt: at('08:00:00'), lastSeenAt: at('10:00:00'), expiresAt: at('20:00:00') };
  const isOver = (time: string, policy = DEFAULT_POLICY) => isSessionOver(policy, session, at(time));

  it('ends when it was not used for the idle time, not a minute before', () => {
    expect([isOver('10:29:00'), isOver('10:30:00'), isOver('10:31:00')]).toEqual([false, true, true]);
  });

  it('ends at the absolute end however much it is used', () => {
    const used = { ...session, lastSeenAt: at('19:58:00') };
    const over = ['19:59:00', '20:00:00', '20:01:00'].map(time =>
      isSessionOver(DEFAULT_POLICY, used, at(time)),
    );
    expect(over).toEqual([false, true, true]);
  });

  it('ends under a policy that became stricter, and is not prolonged by one that became milder', () => {
    const used = { ...session, lastSeenAt: at('19:58:00') };
    expect(isSessionOver({ ...DEFAULT_POLICY, absoluteHours: 11 }, used, at('19:59:00'))).toBe(true);
    expect(isSessionOver({ ...DEFAULT_POLICY, absoluteHours: 24 }, used, at('20:01:00'))).toBe(true);
    expect(isOver('10:11:00', { ...DEFAULT_POLICY, idleMinutes: 10 })).toBe(true);
  });
});

describe('what must be done before anything else', () => {
  const person = { passwordSetAt: at('08:00:00'), hasSecondFactor: false, roles: ['officer'] as RoleKey[] };
  const later = (days: number) => new Date(at('08:00:00').getTime() + days * 86_400_000);
  const classified = { ...DEFAULT_POLICY, passwordReading: 'classified' } as const;

  it('is a new password after 90 days, in the reading of 等保 alone', () => {
    expect(entryDuty(classified, person, later(89))).toBeNull();
    expect(entryDuty(classified, person, later(90))).toBe('password');
    expect(entryDuty(DEFAULT_POLICY, person, later(900))).toBeNull();
    expect(entryDuty(classified, { ...person, passwordSetAt: null }, later(900))).toBeNull();
  });

  it('is a second factor for whoever holds a post that asks for it', () => {
    const policy = { ...DEFAULT_POLICY, secondFactorRoles: ['office', 'systemAdministrator'] as RoleKey[] };
    expect(entryDuty(policy, person, later(0))).toBeNull();
    expect(entryDuty(policy, { ...person, roles: ['officer', 'office'] }, later(0))).toBe('secondFactor');
    expect(entryDuty(policy, { ...person, roles: ['office'], hasSecondFactor: true }, later(0))).toBeNull();
  });

  it('is the password first', () => {
    const policy = { ...classified, secondFactorRoles: ['officer'] as RoleKey[] };
    expect(entryDuty(policy, person, later(90))).toBe('password');
  });
});

it('three roles keep accounts, policies and the audit', () => {
  const roles = (Object.keys(ROLE_NAMES) as RoleKey[]).filter(isAdministrators);
  expect(roles).toEqual(['systemAdministrator', 'securityAdministrator', 'auditAdministrator']);
});

describe('a typed policy', () => {
  const typed: TypedPolicy = {
    ...(Object.fromEntries(
      (Object.keys(POLICY_NUMBERS) as PolicyNumber[]).map(name => [name, String(DEFAULT_POLICY[name])]),
    ) as Record<PolicyNumber, string>),
    version: 0,
    passwordReading: 'modern',
    secondFactorRoles: [],
  };

  it('is read as it is meant', () => {
    const read = setPolicyInput.parse({ ...typed, exportRowsPerDay: '２０,０００', idleMinutes: ' 45 ' });
    expect(read).toMatchObject({ exportRowsPerDay: 20_000, idleMinutes: 45 });
  });

  it.each([
    ['idleMinutes', '0'],
    ['absoluteHours', '25'],
    ['auditDays', '179'],
    ['modernMinimumLength', '7'],
    ['passwordDays', '-30'],
    ['exportRowsPerDay', '1e4'],
    ['passwordClasses', ''],
  ])('is refused with %s at %j, under that field', (name, value) => {
    const read = setPolicyInput.safeParse({ ...typed, [name]: value });
    expect(read.error?.issues.map(issue => issue.path.join('.'))).toEqual([name]);
    expect(read.error?.issues[0]?.message).toContain('整数');
  });

  it('knows no other role or reading', () => {
    expect(setPolicyInput.safeParse({ ...typed, secondFactorRoles: ['root'] }).success).toBe(false);
    expect(setPolicyInput.safeParse({ ...typed, passwordReading: 'none' }).success).toBe(false);
  });

  it('does not let people idle longer than they may stay', () => {
    expect(whyNotPolicy({ ...DEFAULT_POLICY, absoluteHours: 1, idleMinutes: 90 })).toHaveProperty(
      'idleMinutes',
    );
    expect(whyNotPolicy(DEFAULT_POLICY)).toEqual({});
  });
});
