import type { Actor, RoleKey } from './actor';
import type { GeneralVerb, LeadVerb, Verb } from './verb';

/** Who may do what: one table of role × verb × relation. The gate and the button ask the same `can`;
 * lib/db/scope.ts turns the relations of `lead.read` into rows. Defaults after the roles of the trade. */
export type Relation = 'all' | 'unit' | 'industry' | 'own' | 'shared' | 'led';

type Grants = Partial<Record<Verb, readonly Relation[]>>;

const OWN: readonly Relation[] = ['own', 'shared'];
const UNIT: readonly Relation[] = ['unit', 'own', 'shared'];
const INDUSTRY: readonly Relation[] = ['industry', 'own', 'shared'];
const ALL: readonly Relation[] = ['all'];
export const OF_AREA: readonly Relation[] = ['all', 'unit']; // whoever holds the post: for keys of a unit

/** Reports of open and closed months alike, with the figures within reach. */
const reports = (reach: readonly Relation[]): Grants => ({
  'report.read': ALL,
  'report.preview': ALL,
  'report.figures': reach,
});

/** The daily work on a lead, from the first tip up to the signature. */
const work = (reach: readonly Relation[]): Grants => ({
  'lead.read': reach,
  'lead.create': ALL,
  'lead.edit': reach.filter(relation => relation !== 'shared'),
  'lead.advance': reach.filter(relation => relation !== 'shared'),
  'activity.log': reach,
  'attachment.add': reach,
  'lead.export': ALL,
  'lead.snooze': reach.filter(relation => relation !== 'shared'),
  'claim.file': reach.filter(relation => relation !== 'shared'),
  'investor.edit': ALL,
  'pool.take': ALL,
  'task.answer': ALL,
  'key.own': ALL,
});

/** 底价 and 政策优惠: our own limits in the talk. Not for whoever a lead is merely shared with. */
const terms = (reach: readonly Relation[]): Grants => ({ 'terms.read': reach, 'terms.edit': reach });

/** Two of the three officers give rights together: what one proposes, the other decides. */
const GIVING: Grants = { 'staff.read': ALL, 'grant.propose': ALL, 'grant.decide': ALL };

export const RIGHTS: Record<RoleKey, Grants> = {
  officer: { ...work(OWN), 'contact.reveal': ['own'], ...terms(['own']) },
  groupLeader: {
    ...work(UNIT),
    'lead.suspend': ['unit', 'own'],
    'contact.reveal': ['unit', 'own'],
    ...terms(['unit', 'own']),
    ...reports(['unit']),
  },
  unitManager: {
    ...work(UNIT),
    'lead.deliver': ['unit', 'own'],
    'lead.suspend': ['unit', 'own'],
    'lead.assign': ['unit'],
    'lead.share': ['unit'],
    'lead.handOver': ALL,
    'lead.remove': ['unit'],
    'view.share': ALL,
    'key.unit': ALL,
    'ledger.import': ALL,
    'transfer.offer': ['unit'],
    'transfer.answer': ALL,
    'task.give': ['unit'],
    'contact.reveal': ['unit', 'own'],
    ...terms(['unit', 'own']),
    'money.record': ['unit', 'own'],
    ...reports(['unit']),
  },
  taskForceChief: {
    ...work(INDUSTRY),
    'lead.suspend': ['industry', 'own'],
    'lead.share': ['industry'],
    'view.share': ALL,
    'task.give': ['industry'],
    'contact.reveal': ['industry', 'own'],
    ...terms(['industry', 'own']),
    ...reports(['industry']),
  },
  office: {
    ...work(ALL),
    'lead.deliver': ALL,
    'lead.stepBack': ALL,
    'lead.suspend': ALL,
    'lead.suspendYi': ALL,
    'lead.assign': ALL,
    'lead.classify': ALL,
    'lead.share': ALL,
    'lead.handOver': ALL,
    'lead.remove': ALL,
    'tag.manage': ALL,
    'view.share': ALL,
    'view.assign': ALL,
    'key.unit': ALL,
    'webhook.manage': ALL,
    'claim.confirm': ALL,
    'clash.rule': ALL,
    'transfer.offer': ALL,
    'transfer.confirm': ALL,
    'task.give': ALL,
    'investor.manage': ALL,
    'rules.edit': ALL,
    'contact.reveal': ALL,
    ...terms(ALL),
    'money.record': ALL,
    'entry.confirm': ALL,
    'entry.correct': ALL,
    ...reports(ALL),
    'period.close': ALL,
    'ledger.import': ALL,
    'target.edit': ALL,
    'industry.manage': ALL,
  },
  leader: {
    'lead.read': ALL,
    'lead.comment': ALL,
    'task.give': ALL,
    'contact.reveal': ['led'],
    'terms.read': ALL,
    ...reports(ALL),
  },
  reviewer: {
    'lead.read': ['shared'],
    'activity.log': ['shared'],
    'attachment.add': ['shared'],
    'task.answer': ALL,
  },
  reportViewer: { 'report.read': ALL, 'report.figures': ALL },
  systemAdministrator: { 'staff.manage': ALL, 'unit.manage': ALL, ...GIVING },
  securityAdministrator: { 'access.read': ALL, 'policy.edit': ALL, ...GIVING },
  auditAdministrator: { 'audit.read': ALL },
};

/** What about a lead decides whose it is. */
export type LeadSubject = {
  officerId: string | null;
  responsibleUnitCode: string;
  industryKey: string | null;
  responsibleLeaderId: string | null;
  /** Staff and units the lead is shared with today. */
  sharedWith: readonly string[];
  sharedUnits: readonly string[];
};

function relates(actor: Actor, post: Actor['posts'][number], relation: Relation, lead: LeadSubject): boolean {
  if (actor.within && !(OF_AREA.includes(relation) && actor.within.includes(lead.responsibleUnitCode)))
    return false;
  switch (relation) {
    case 'all':
      return true;
    case 'unit':
      return post.unitCodes.includes(lead.responsibleUnitCode);
    case 'industry':
      return post.industryKey !== null && post.industryKey === lead.industryKey;
    case 'own':
      return lead.officerId === actor.staffId;
    case 'shared':
      return (
        lead.sharedWith.includes(actor.staffId) ||
        lead.sharedUnits.some(code => post.unitCodes.includes(code))
      );
    case 'led':
      return lead.responsibleLeaderId === actor.staffId;
  }
}

/** Whether one of the actor's posts grants the verb, on this lead where the verb is about one. */
export function can(actor: Actor, verb: GeneralVerb): boolean;
export function can(actor: Actor, verb: LeadVerb, lead: LeadSubject): boolean;
export function can(actor: Actor, verb: Verb, lead?: LeadSubject): boolean {
  return actor.posts.some(post =>
    (RIGHTS[post.role][verb] ?? []).some(relation =>
      lead ? relates(actor, post, relation, lead) : relation === 'all',
    ),
  );
}

/** Whether there may be a lead at all with which the actor may do this. */
export function canSomewhere(actor: Actor, verb: LeadVerb): boolean {
  return actor.posts.some(post => (RIGHTS[post.role][verb] ?? []).length > 0);
}

/** The roles whose posts grant the verb, for asking the posts somebody holds in the database. */
export function rolesWith(verb: GeneralVerb): RoleKey[] {
  return (Object.keys(RIGHTS) as RoleKey[]).filter(role => RIGHTS[role][verb]?.includes('all'));
}

/** The roles that may do this with the leads of their own unit. */
export function rolesWithUnit(verb: LeadVerb): RoleKey[] {
  return (Object.keys(RIGHTS) as RoleKey[]).filter(role => RIGHTS[role][verb]?.includes('unit'));
}

/** Whether the actor may have rows of leads at all, such as a board or a ledger to open. */
export function canReadSomeLeads(actor: Actor): boolean {
  return canSomewhere(actor, 'lead.read');
}
