import type { RoleKey } from './domain/actor';
import { POLICY_NUMBERS } from './domain/security-policy';
import type { RelationName } from './testing-subjects';

/**
 * Who gets through which door, written once more and by hand: the expected table of the access tests. It is
 * read by the tests of the deeds and by those of the served app; neither asks the table of rights.
 */
export type Circle = Partial<Record<RoleKey, readonly RelationName[] | 'all'>>;

export const READ: Circle = {
  officer: ['own', 'shared'],
  groupLeader: ['unit', 'own', 'shared'],
  unitManager: ['unit', 'own', 'shared'],
  taskForceChief: ['industry', 'own', 'shared'],
  office: 'all',
  leader: 'all',
  reviewer: ['shared'],
};
export const WORK: Circle = {
  officer: ['own'],
  groupLeader: ['unit', 'own'],
  unitManager: ['unit', 'own'],
  taskForceChief: ['industry', 'own'],
  office: 'all',
};
export const RECORD: Circle = { ...READ, leader: [] };
export const COMMENT: Circle = { leader: 'all' };
export const SUSPEND: Circle = { ...WORK, officer: [] };
export const ASSIGN: Circle = { unitManager: ['unit'], office: 'all' };
export const SHARE: Circle = { unitManager: ['unit'], taskForceChief: ['industry'], office: 'all' };
export const REVEAL: Circle = { ...WORK, leader: ['led'] };
export const MONEY: Circle = { unitManager: ['unit', 'own'], office: 'all' };
export const OFFICE: Circle = { office: 'all' };

const READERS: RoleKey[] = [
  'officer',
  'groupLeader',
  'unitManager',
  'taskForceChief',
  'office',
  'leader',
  'reviewer',
];
const RECORDERS: RoleKey[] = ['officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office'];
const REPORT_READERS: RoleKey[] = [
  'groupLeader',
  'unitManager',
  'taskForceChief',
  'office',
  'leader',
  'reportViewer',
];
const SYSTEM: RoleKey[] = ['systemAdministrator'];
const SECURITY: RoleKey[] = ['securityAdministrator'];
/** Who propose to each other and decide for each other. */
const TWO: RoleKey[] = [...SYSTEM, ...SECURITY];
const HANDING_OVER: RoleKey[] = ['unitManager', 'office'];
export const EVERYBODY = 'everybody';

/** A door that is about no lead. The input of an action is refused by the matter, never carried out. */
export type GeneralDoor = { may: RoleKey[] | typeof EVERYBODY; input?: Record<string, unknown> };

const nobody = '00000000-0000-4000-8000-000000000000';
const reason = '权限测试';
const proof = { password: 'x', code: '000000' };
const handOver = { staffId: nobody, toId: nobody, leadIds: [nobody] };
const policy = {
  ...Object.fromEntries(Object.entries(POLICY_NUMBERS).map(([name, { least }]) => [name, String(least)])),
  passwordReading: 'modern',
  secondFactorRoles: [],
};
const terms = { unitCode: 'nowhere', role: 'officer', industryKey: null, startsOn: '', endsOn: '', reason };

export const GENERAL_DOORS: Record<string, GeneralDoor> = {
  'account.changePassword': {
    may: EVERYBODY,
    input: { old: 'wrong password', password: 'one', again: 'another' },
  },
  'account.endOtherSessions': { may: EVERYBODY, input: {} },
  'account.endSession': { may: EVERYBODY, input: { sessionId: nobody } },
  'account.startSecondFactor': { may: EVERYBODY, input: {} },
  'account.confirmSecondFactor': { may: EVERYBODY, input: proof },
  'account.removeSecondFactor': { may: EVERYBODY, input: proof },
  'account.renewRecoveryCodes': { may: EVERYBODY, input: proof },
  'identity.link': { may: EVERYBODY, input: { provider: 'none' } },
  'identity.unlink': { may: EVERYBODY, input: { identityId: nobody } },
  'notice.read': { may: EVERYBODY, input: { ids: [] } },
  'grant.approve': { may: TWO, input: { grantId: nobody, note: '' } },
  'grant.decline': { may: TWO, input: { grantId: nobody, note: reason } },
  'grant.withdraw': { may: TWO, input: { grantId: nobody } },
  'grant.takeLink': { may: TWO, input: { grantId: nobody } },
  'policy.set': { may: SECURITY, input: { ...policy, version: 999 } },
  'lead.previewHandOver': { may: HANDING_OVER, input: handOver },
  'lead.handOver': { may: HANDING_OVER, input: { ...handOver, reason } },
  'board.moreCards': { may: READERS, input: { query: '', stage: 'lead', shown: 0 } },
  'lead.create': {
    may: RECORDERS,
    input: {
      investorName: '权限测试公司',
      investorKind: null,
      uscc: '错码',
      title: '权限测试',
      content: '',
      intendedInvestment: '不是数',
      industryKey: 'none',
      chainNodeKey: null,
      origin: 'external',
      source: 'visit',
      sourcePlace: '',
      referrer: '',
      tipOn: '2999-01-01',
      unitCode: null,
    },
  },
  'lead.findSimilar': { may: RECORDERS, input: { name: '织岚袜业', uscc: '' } },
  'lead.loadPeople': { may: ['unitManager', 'taskForceChief', 'office'], input: {} },
  'ledger.import': { may: HANDING_OVER, input: { id: nobody } },
  'ledger.undoImport': { may: HANDING_OVER, input: { batchId: nobody } },
  'industry.edit': {
    may: ['office'],
    input: {
      key: 'none',
      name: '某产业',
      shortName: '某业',
      aliases: '',
      status: 'active',
      place: null,
      validFromYear: 2024,
      validToYear: null,
    },
  },
  'industry.addNode': {
    may: ['office'],
    input: { boneKey: 'none', name: '某环节', anchors: '' },
  },
  'target.setTargets': {
    may: ['office'],
    input: {
      year: 2025,
      cells: [{ scopeKind: 'city', scopeKey: 'city', metric: 'L1', before: -1, typed: '不是数' }],
    },
  },
  'target.setBaselines': {
    may: ['office'],
    input: {
      month: '2025-01',
      cells: [{ scopeKind: 'city', scopeKey: 'city', metric: 'L1', before: -1, typed: '不是数' }],
    },
  },
  'period.close': { may: ['office'], input: { month: '2199-01' } },
  'unit.add': {
    may: SYSTEM,
    input: {
      code: '不是编码',
      kind: 'town',
      industryKey: null,
      startsOn: '',
      name: '某某单位',
      shortName: '某某',
      aliases: '',
      parentCode: null,
    },
  },
  'unit.edit': {
    may: SYSTEM,
    input: { code: 'nowhere', name: '某某单位', shortName: '某某', aliases: '', parentCode: null },
  },
  'unit.end': { may: SYSTEM, input: { code: 'nowhere', endsOn: '' } },
  'staff.add': { may: SYSTEM, input: { name: '某人', username: 'wangfang', ...terms } },
  'staff.disable': { may: SYSTEM, input: { staffId: nobody } },
  'staff.endSessions': { may: SYSTEM, input: { staffId: nobody } },
  'staff.resetSecondFactor': { may: TWO, input: { staffId: nobody, reason } },
  'staff.invite': { may: SYSTEM, input: { staffId: nobody } },
  'staff.enable': { may: TWO, input: { staffId: nobody, reason } },
  'staff.resetPassword': { may: TWO, input: { staffId: nobody, reason } },
  'post.add': { may: TWO, input: { staffId: nobody, ...terms } },
  'post.end': { may: SYSTEM, input: { postId: nobody, endsOn: '' } },
  'post.withdraw': { may: SYSTEM, input: { postId: nobody } },
};

/** Pages and files by address; [id] is the id of the lead, the file or the person asked for. */
export const PAGES: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  '/': EVERYBODY,
  '/account': EVERYBODY,
  '/more': EVERYBODY,
  '/leads/new': EVERYBODY,
  '/board': READERS,
  '/leads': READERS,
  '/leads/[id]': READ,
  '/import': HANDING_OVER,
  '/reports/monthly': REPORT_READERS,
  '/leads/handover': HANDING_OVER,
  '/audit': ['auditAdministrator'],
  '/admin': [...TWO, 'office'],
  '/admin/staff': TWO,
  '/admin/staff/[id]': TWO,
  '/admin/grants': TWO,
  '/admin/access': SECURITY,
  '/admin/security': SECURITY,
  '/admin/units': SYSTEM,
  '/admin/industries': ['office'],
  '/admin/targets': ['office'],
};

export const HANDLERS: Record<string, RoleKey[] | typeof EVERYBODY | Circle> = {
  'stream.open': EVERYBODY,
  'audit.export': ['auditAdministrator'],
  'attachment.download': READ,
  'attachment.add': RECORD,
  'lead.export': RECORDERS,
  'report.export': ['office', 'leader'],
  'ledger.preview': HANDING_OVER,
  'ledger.downloadRefused': HANDING_OVER,
};

/** Whether a circle lets this role through to a lead that is theirs in this way; a deleted one is nobody's. */
export function isIn(circle: Circle, role: RoleKey, relation: RelationName): boolean {
  const reach = circle[role] ?? [];
  return relation !== 'deleted' && (reach === 'all' || reach.includes(relation));
}

/** What a door about a lead must answer: through, denied with a sentence, or hidden as if it were not there. */
export function expectedWord(
  may: Circle,
  role: RoleKey,
  relation: RelationName,
): 'through' | 'denied' | 'hidden' {
  if (isIn(may, role, relation)) return 'through';
  return isIn(READ, role, relation) ? 'denied' : 'hidden';
}

/** One person of the cast for each role. */
export const ASKED: Record<RoleKey, string> = {
  officer: '王芳',
  groupLeader: '何平',
  unitManager: '李明',
  taskForceChief: '孙丽',
  office: '吴静',
  leader: '郑涛',
  reviewer: '钱红',
  reportViewer: '冯雪',
  systemAdministrator: '许强',
  securityAdministrator: '石岩',
  auditAdministrator: '顾明',
};
