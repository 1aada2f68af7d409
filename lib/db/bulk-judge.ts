import type { Actor } from '../domain/actor';
import {
  type BulkChange,
  type BulkChangeOf,
  type BulkEffect,
  type BulkKind,
  type LeadPatch,
  mayChange,
} from '../domain/bulk-change';
import type { BulkReasonKey } from '../domain/bulk-reason';
import type { Outcome } from '../domain/outcome';
import type { BulkLead } from './bulk-lead';
import { subjectOf } from './lead-deed';
import { day } from './lead-parts';
import type { Transaction } from './transaction';

/** What becomes of a lead: the change it gets, or why it stays. */
export type Judged =
  | { ok: true; effect: BulkEffect }
  | { ok: false; reason: BulkReasonKey; note?: string | null };

/** The matter alone; sight and right are asked before it. */
export type Judge = (lead: BulkLead) => Judged;

/** A change that can be made today: what it is in words, and what it does to each lead. */
export type Ready = {
  words: string;
  judge: Judge;
  /** What else goes with it, in the same transaction, for the leads that were changed. */
  after?: (leads: readonly BulkLead[]) => Promise<void>;
};

/** How a kind of change is got ready: whom and what it names is looked up once, not for every lead. */
export type GetReady<Kind extends BulkKind> = (
  tx: Transaction,
  actor: Actor,
  change: BulkChangeOf<Kind>,
) => Promise<Outcome<Ready>>;

export const stays = (reason: BulkReasonKey): Judged => ({ ok: false, reason });

/** The values that stand in the lead, for the columns of a patch. */
export function standing(lead: BulkLead, patch: LeadPatch): LeadPatch {
  const all: Required<LeadPatch> = {
    officerId: lead.officerId,
    responsibleUnitCode: lead.responsibleUnitCode,
    industryKey: lead.industryKey,
    chainNodeKey: lead.chainNodeKey,
    status: lead.status,
    exitReason: lead.exitReason,
    exitNote: lead.exitNote,
    exitOn: day(lead.exitOn),
    reopenOn: day(lead.reopenOn),
    lastProgressOn: lead.lastProgressOn.toISOString().slice(0, 10),
    nextStep: lead.nextStep,
    nextStepOn: day(lead.nextStepOn),
    nextStepOwnerId: lead.nextStepOwnerId,
  };
  return Object.fromEntries(Object.keys(patch).map(key => [key, all[key as keyof LeadPatch]]));
}

type Wanted = Pick<BulkEffect, 'patch' | 'deed' | 'said'> & Partial<BulkEffect>;

/** The effect of a patch that does change something, else 已是该值. */
export function changes(lead: BulkLead, wanted: Wanted): Judged {
  const before = wanted.before ?? standing(lead, wanted.patch);
  const tags = wanted.tags ?? { add: [], remove: [] };
  const differs = (Object.keys(wanted.patch) as (keyof LeadPatch)[]).some(
    key => wanted.patch[key] !== before[key],
  );
  if (!differs && tags.add.length + tags.remove.length === 0) return stays('same');
  return { ok: true, effect: { come: null, gone: null, ...wanted, before, tags } };
}

/** Sight first, then the right, then the matter: as the deed on a single lead asks. */
export function judgeLead(
  actor: Actor,
  kind: BulkChange['kind'],
  lead: BulkLead | undefined,
  judge: Judge,
): Judged {
  if (!lead) return stays('unseen');
  if (!mayChange(actor, kind, subjectOf(actor, lead))) return stays('noRight');
  return judge(lead);
}
