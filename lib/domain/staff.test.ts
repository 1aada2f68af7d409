import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type RoleKey } from './actor';
import { isWithoutRights, type PostTerms, whyNotAlongside, whyNotEndPost } from './staff';

const ROLES = Object.keys(ROLE_NAMES) as RoleKey[];
const THREE = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
const isOfThree = (role: RoleKey): boolean => THREE.some(officer => officer === role);

const post = (role: RoleKey, startsOn = '2026-01-01', endsOn: string | null = null): PostTerms => ({
  role,
  unitCode: 'office',
  industryKey: null,
  startsOn,
  endsOn,
});

describe('the three officers', () => {
  it('are pairwise exclusive and hold nothing of the business; everybody else may', () => {
    for (const held of ROLES)
      for (const role of ROLES.filter(other => other !== held)) {
        const may = !isOfThree(held) && !isOfThree(role);
        expect(whyNotAlongside(post(role), [post(held)]) === null, `${role} beside ${held}`).toBe(may);
      }
  });

  it.each([
    ['a past period', post('auditAdministrator', '2025-01-01', '2026-01-01')],
    ['a period to come', post('auditAdministrator', '2027-01-01')],
    ['a day in between', post('auditAdministrator', '2026-06-01', '2026-06-01')],
  ])('exclude each other over %s', (_when, held) => {
    expect(whyNotAlongside(post('securityAdministrator'), [held])).toBe(
      '系统、安全、审计管理员互相制约，同一时期不能由一人兼任（已是审计管理员）',
    );
  });

  it('may follow one another: from the day after', () => {
    const before = post('auditAdministrator', '2025-01-01', '2025-12-31');
    const after = post('officer', '2027-01-01');
    expect(
      whyNotAlongside(post('securityAdministrator', '2026-01-01', '2026-12-31'), [before, after]),
    ).toBeNull();
  });

  it('say which of them stands in the way of the business', () => {
    const sentence = '审计管理员不能兼任业务岗位，请为管理工作另建账号';
    expect(whyNotAlongside(post('office'), [post('auditAdministrator')])).toBe(sentence);
    expect(whyNotAlongside(post('auditAdministrator'), [post('office')])).toBe(sentence);
  });
});

describe('the end of a post', () => {
  it('may come earlier, never later: that would give rights back', () => {
    const ended = { startsOn: '2026-01-01', endsOn: '2026-06-30' };
    expect(whyNotEndPost(ended, '2026-06-29')).toBeNull();
    expect(whyNotEndPost(ended, '2026-07-01')).toContain('只能提前');
    expect(whyNotEndPost({ ...ended, endsOn: null }, '2030-01-01')).toBeNull();
    expect(whyNotEndPost(ended, '2025-12-31')).toContain('不能早于到任日期');
  });

  it('leaves nobody with rights once the last is over, while one to come still counts', () => {
    const today = '2026-06-15';
    expect(isWithoutRights([], today)).toBe(true);
    expect(isWithoutRights([post('officer', '2026-01-01', '2026-06-14')], today)).toBe(true);
    expect(isWithoutRights([post('officer', '2026-01-01', '2026-06-15')], today)).toBe(false);
    expect(isWithoutRights([post('officer', '2026-07-01')], today)).toBe(false);
  });
});
