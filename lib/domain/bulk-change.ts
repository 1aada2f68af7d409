import { can, canSomewhere, type LeadSubject } from './access';
import type { Actor } from './actor';
import type { Day } from './day';
import type { StatusKey } from './labels';
import type { LeadVerb } from './verb';

/** A change of many leads as it is kept: everything typed has been read. */
export type BulkChange =
  | { kind: 'officer'; officerId: string; reason: string }
  | { kind: 'unit'; unitCode: string; reason: string }
  | { kind: 'industry'; industryKey: string; chainNodeKey: string | null; reason: string }
  | { kind: 'tag'; add: string[]; remove: string[] }
  | {
      kind: 'suspend';
      status: 'paused' | 'lost';
      exitReason: string;
      note: string;
      exitOn: Day;
      reopenOn: Day | null;
    }
  | { kind: 'reopen'; reason: string }
  | { kind: 'step'; text: string; on: Day | null; ownerId: string | null };
export type BulkKind = BulkChange['kind'];
export type BulkChangeOf<Kind extends BulkKind> = Extract<BulkChange, { kind: Kind }>;

/**
 * What can be changed in many leads at once, in the order of the menu: its name, and the right that each lead is asked
 * for, the same as of the deed on one. One more change is one more line here, one in lib/db/bulk-kinds.ts and one
 * field set in components/bulk/bulk-fields.tsx.
 */
export const BULK_KINDS: Record<BulkKind, { name: string; verb: LeadVerb; hint: string }> = {
  officer: {
    name: '改跟踪人',
    verb: 'lead.assign',
    hint: '下一步随之交给新的跟踪人；双方各收到一条汇总消息。',
  },
  unit: { name: '改责任单位', verb: 'lead.assign', hint: '跟踪人、阶段和下一步不变。' },
  // Whose industry decides whose task force sees and counts it: the office's to set, as all classification is.
  industry: { name: '改产业和环节', verb: 'lead.classify', hint: '产业决定由哪个专班跟进和统计。' },
  tag: { name: '加标签、去标签', verb: 'lead.edit', hint: '其他标签不变。' },
  suspend: {
    name: '暂缓或流失',
    verb: 'lead.suspend',
    hint: '亿元以上项目由指挥部办公室办理。标记流失的，其首报备案随之结束；撤销修改不恢复备案。',
  },
  reopen: { name: '恢复推进', verb: 'lead.suspend', hint: '亿元以上项目由指挥部办公室办理。' },
  step: { name: '改下一步', verb: 'lead.edit', hint: '只填日期则改期，只选办理人则换人，内容不变。' },
};

export const isBulkKind = (text: string): text is BulkKind => Object.hasOwn(BULK_KINDS, text);

/** The changes that the actor may make to some lead or other. */
export function bulkKindsFor(actor: Actor): BulkKind[] {
  return (Object.keys(BULK_KINDS) as BulkKind[]).filter(kind => canSomewhere(actor, BULK_KINDS[kind].verb));
}

/** Whether the actor may make this change to this lead: asked at the preview, at the change and at the undoing. */
export function mayChange(actor: Actor, kind: BulkKind, lead: LeadSubject): boolean {
  return can(actor, BULK_KINDS[kind].verb, lead);
}

/** More than this is a job for an import. */
export const MOST_CHANGED = 20_000;
/** Rows of one transaction: short enough that nobody who edits one of them waits long. */
export const CHUNK = 200;
export const UNDO_DAYS = 7;

/** Columns of a lead that a job may write; days as text. */
export type LeadPatch = {
  officerId?: string | null;
  responsibleUnitCode?: string;
  industryKey?: string | null;
  chainNodeKey?: string | null;
  status?: StatusKey;
  exitReason?: string | null;
  exitNote?: string | null;
  exitOn?: Day | null;
  reopenOn?: Day | null;
  lastProgressOn?: Day;
  nextStep?: string | null;
  nextStepOn?: Day | null;
  nextStepOwnerId?: string | null;
};

/** As the audit keeps it: a name each, null where there is none. */
export type Said = Record<string, string | null>;

/** What a job does to one lead, and what it takes to undo it. */
export type BulkEffect = {
  patch: LeadPatch;
  before: LeadPatch;
  /** Tags by id that are put on, and taken off; those that are there already, or not there, are in neither. */
  tags: { add: string[]; remove: string[] };
  /** Name of the audit row of the lead. */
  deed: string;
  said: { before: Said; after: Said };
  /** To whom the lead or its step comes, and from whom it goes: each is told once, of all. */
  come: string | null;
  gone: string | null;
};

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/** Whether two judgements of a lead found the same values before the change. */
export function foundTheSame(one: BulkEffect, other: BulkEffect): boolean {
  const keys = [
    ...new Set([...Object.keys(one.before), ...Object.keys(other.before)]),
  ] as (keyof LeadPatch)[];
  return (
    keys.every(key => one.before[key] === other.before[key]) &&
    sorted(one.tags.add) === sorted(other.tags.add) &&
    sorted(one.tags.remove) === sorted(other.tags.remove)
  );
}
