import { describe, expect, it } from 'vitest';
import { can, canReadSomeLeads, RIGHTS } from './access';
import type { Actor, HeldPost, RoleKey } from './actor';
import { ROLE_NAMES } from './actor';
import type { LeadVerb, Verb } from './verb';

const ROLES = Object.keys(ROLE_NAMES) as RoleKey[];

function holder(role: RoleKey, change: Partial<HeldPost> = {}): Actor {
  const post: HeldPost = {
    role,
    unitCode: 'A',
    unitName: '甲',
    unitCodes: ['A', 'A-1'],
    industryKey: null,
    ...change,
  };
  const facts: unknown = { staffId: 'me', name: '某', posts: [post], address: null, today: '2025-03-05' };
  return facts as Actor;
}

const lead = {
  officerId: 'you',
  responsibleUnitCode: 'Z',
  industryKey: 'x',
  responsibleLeaderId: null,
  sharedWith: [],
  sharedUnits: [],
};

/** Who may do what with a lead of their own unit, industry and hands; the whole matrix in one sight. */
const MAY: Record<LeadVerb, RoleKey[]> = {
  'lead.read': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office', 'leader', 'reviewer'],
  'lead.edit': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'],
  'lead.advance': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'],
  'lead.deliver': ['unitManager', 'office'],
  'lead.stepBack': ['office'],
  'lead.suspend': ['groupLeader', 'unitManager', 'taskForceChief', 'office'],
  'lead.suspendYi': ['office'],
  'lead.assign': ['unitManager', 'office'],
  'lead.classify': ['office'],
  'lead.share': ['unitManager', 'taskForceChief', 'office'],
  'lead.comment': ['leader'],
  'activity.log': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office', 'reviewer'],
  'attachment.add': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office', 'reviewer'],
  'contact.reveal': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office', 'leader'],
  'terms.read': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office', 'leader'],
  'terms.edit': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'],
  'money.record': ['unitManager', 'office'],
  'entry.confirm': ['office'],
  'entry.correct': ['office'],
  'claim.file': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'],
  'claim.confirm': ['office'],
  'transfer.offer': ['unitManager', 'office'],
  'lead.snooze': ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'],
  'task.give': ['unitManager', 'taskForceChief', 'office', 'leader'],
  'lead.remove': ['unitManager', 'office'],
};

describe('who may do what', () => {
  it.each(Object.keys(MAY) as LeadVerb[])('%s, on a lead that is theirs in every way', verb => {
    const mine = {
      officerId: 'me',
      responsibleUnitCode: 'A',
      industryKey: 'x',
      responsibleLeaderId: 'me',
      sharedWith: ['me'],
      sharedUnits: [],
    };
    expect(ROLES.filter(role => can(holder(role, { industryKey: 'x' }), verb, mine))).toEqual(MAY[verb]);
  });

  it.each(Object.keys(MAY) as LeadVerb[])(
    '%s, on a lead that is theirs in no way, is for those who reach all',
    verb => {
      const everywhere = ROLES.filter(role => RIGHTS[role][verb]?.includes('all'));
      expect(ROLES.filter(role => can(holder(role), verb, lead))).toEqual(everywhere);
      expect(everywhere.every(role => role === 'office' || role === 'leader')).toBe(true);
    },
  );

  it('reaches the units below one’s own, and an industry only by a post for it', () => {
    const below = { ...lead, responsibleUnitCode: 'A-1' };
    expect(can(holder('unitManager'), 'lead.read', below)).toBe(true);
    expect(can(holder('officer'), 'lead.read', below)).toBe(false);
    expect(can(holder('taskForceChief', { industryKey: 'x' }), 'lead.read', lead)).toBe(true);
    expect(can(holder('taskForceChief', { industryKey: 'y' }), 'lead.read', lead)).toBe(false);
    expect(can(holder('taskForceChief'), 'lead.read', { ...lead, industryKey: null })).toBe(false);
  });

  it('by a share is to read and to record, never to change', () => {
    const shared = { ...lead, sharedWith: ['me'] };
    const granted = (role: RoleKey): Verb[] =>
      (Object.keys(MAY) as LeadVerb[]).filter(verb => can(holder(role), verb, shared));
    for (const role of ['officer', 'reviewer'] as const)
      expect(granted(role)).toEqual(['lead.read', 'activity.log', 'attachment.add']);
  });

  it('by a share with a unit reaches its posts and those above it, and no other', () => {
    const shared = { ...lead, sharedUnits: ['A-1'] };
    for (const role of ['officer', 'reviewer'] as const) {
      expect(can(holder(role), 'lead.read', shared)).toBe(true);
      expect(can(holder(role, { unitCode: 'A-1', unitCodes: ['A-1'] }), 'lead.read', shared)).toBe(true);
      expect(can(holder(role, { unitCode: 'A-2', unitCodes: ['A-2'] }), 'lead.read', shared)).toBe(false);
      expect(can(holder(role), 'terms.read', shared) || can(holder(role), 'contact.reveal', shared)).toBe(
        false,
      );
    }
    expect(can(holder('reportViewer'), 'lead.read', shared)).toBe(false);
  });

  it('lets nobody write terms who may not read them', () => {
    for (const role of ROLES)
      for (const relation of RIGHTS[role]['terms.edit'] ?? [])
        expect(RIGHTS[role]['terms.read'], role).toContain(relation);
  });

  it('keeps the three officers apart from the business', () => {
    const officers = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
    for (const role of officers) {
      const verbs = Object.keys(RIGHTS[role]);
      expect(verbs.filter(verb => !/^(staff|unit|grant|access|policy|audit)\./.test(verb))).toEqual([]);
      expect(canReadSomeLeads(holder(role))).toBe(false);
    }
    expect(ROLES.filter(role => can(holder(role), 'staff.manage'))).toEqual(['systemAdministrator']);
    expect(ROLES.filter(role => can(holder(role), 'policy.edit'))).toEqual(['securityAdministrator']);
    expect(ROLES.filter(role => can(holder(role), 'audit.read'))).toEqual(['auditAdministrator']);
    expect(ROLES.filter(role => !canReadSomeLeads(holder(role)))).toEqual(['reportViewer', ...officers]);
  });

  it('is nothing without a post', () => {
    const nobody: Actor = { ...holder('office'), posts: [] };
    for (const verb of Object.keys(MAY) as LeadVerb[]) expect(can(nobody, verb, lead)).toBe(false);
    expect(can(nobody, 'lead.create') || canReadSomeLeads(nobody)).toBe(false);
  });
});
