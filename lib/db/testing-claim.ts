import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { FileClaimInput } from '../domain/claim-input';
import type { ClashView } from '../domain/claim-view';
import { toDateColumn } from '../domain/day';
import type { CreateLeadInput } from '../domain/lead-input';
import { fileClaim } from './claim-file';
import { listClashes } from './clash-list';
import { db } from './client';
import { createLead } from './lead-create';
import { castToday } from './testing';
import { as } from './testing-actor';

const LEAD: CreateLeadInput = {
  investorName: '',
  investorKind: null,
  uscc: '',
  title: '备案测试项目',
  content: '',
  intendedInvestment: '8000万',
  industryKey: 'high-end-equipment',
  chainNodeKey: null,
  origin: 'external',
  source: 'visit',
  sourcePlace: '',
  referrer: '',
  tipOn: '2026-06-10',
  unitCode: null,
};

/** A file of a lead, as a row alone: nobody reads it. */
export async function addMinutes(actor: Actor, leadId: string): Promise<void> {
  await db.attachment.create({
    data: {
      id: randomUUID(),
      leadId,
      documentKey: 'firstTalkMinutes',
      fileName: '首谈纪要.pdf',
      contentType: 'application/pdf',
      sizeBytes: 1,
      sha256: '0'.repeat(64),
      uploadedAt: now(),
      uploadedById: actor.staffId,
    },
  });
}

/** A talk, a visit or whatever the kind says, on a day. */
export async function addTalk(
  actor: Actor,
  leadId: string,
  { kind = 'meeting' as const, on = '2026-06-12' }: { kind?: 'meeting' | 'call' | 'note'; on?: string } = {},
): Promise<string> {
  const { id } = await db.activity.create({
    data: {
      leadId,
      kind,
      happenedOn: toDateColumn(on),
      text: '与企业洽谈投资事项',
      recordedAt: now(),
      recordedById: actor.staffId,
    },
  });
  return id;
}

/** A new lead of somebody's with a talk and its minutes: all that a filing needs. */
export async function readyToFile(
  name: string,
  lead: Partial<CreateLeadInput>,
): Promise<{ actor: Actor; input: FileClaimInput }> {
  const actor = await as(name);
  const created = await createLead(actor, { ...LEAD, ...lead });
  if (!created.ok) throw new Error(created.message);
  const leadId = created.value.id;
  const activityId = await addTalk(actor, leadId, { on: castToday });
  await addMinutes(actor, leadId);
  const input = {
    leadId,
    activityId,
    place: '诸暨宾馆',
    people: '双方负责人',
    amount: '8000万',
    landMu: '',
    plantSqm: '',
  };
  return { actor, input };
}

/** A claim of a new lead, filed. */
export async function filed(
  name: string,
  lead: Partial<CreateLeadInput>,
  change: Partial<FileClaimInput> = {},
) {
  const { actor, input } = await readyToFile(name, lead);
  const outcome = await fileClaim(actor, { ...input, ...change });
  if (!outcome.ok) throw new Error(outcome.message);
  const claim = await db.claim.findUniqueOrThrow({ where: { code: outcome.value.code } });
  return { actor, leadId: input.leadId, claim, answer: outcome.value };
}

/** Two towns on one firm: 王芳 files first, 陈刚 second. */
export async function clashOf(firm: string) {
  const earlier = await filed('王芳', { investorName: firm, title: `${firm}一期` });
  const later = await filed('陈刚', { investorName: firm, title: `${firm}二期` });
  const clash = await db.clash.findFirstOrThrow({ where: { laterClaimId: later.claim.id } });
  return { earlier, later, clashId: clash.id };
}

/** The clash as somebody sees it now. */
export async function clashFor(name: string, clashId: string): Promise<ClashView> {
  const found = (await listClashes(await as(name))).find(clash => clash.id === clashId);
  if (!found) throw new Error(`${name} has no part in the clash.`);
  return found;
}

/** The version that a deed on the clash must name. */
export async function versionOf(clashId: string): Promise<{ clashId: string; version: number }> {
  const { version } = await db.clash.findUniqueOrThrow({ where: { id: clashId }, select: { version: true } });
  return { clashId, version };
}
