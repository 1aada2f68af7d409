import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { BulkEffect, LeadPatch } from '../domain/bulk-change';
import { toDateColumn } from '../domain/day';
import { recordAudits } from './audit';
import type { BulkLead } from './bulk-lead';
import type { Transaction } from './transaction';

/** A lead under its lock, and what is done to it. */
export type Written = { lead: BulkLead; effect: BulkEffect };

const DAYS = ['exitOn', 'reopenOn', 'lastProgressOn', 'nextStepOn'] as const;

function columnsOf(patch: LeadPatch): Prisma.LeadUncheckedUpdateManyInput {
  const days = DAYS.filter(key => patch[key] !== undefined).map(key => {
    const day = patch[key];
    return [key, day ? toDateColumn(day) : null];
  });
  return { ...patch, ...Object.fromEntries(days) };
}

/** Equal things together, each kind of them once. */
function together<Item, Part>(
  items: readonly Item[],
  partOf: (item: Item) => Part,
): { part: Part; items: Item[] }[] {
  const groups = new Map<string, { part: Part; items: Item[] }>();
  for (const item of items) {
    const part = partOf(item);
    const key = JSON.stringify(part);
    const group = groups.get(key) ?? { part, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const idsOf = (written: readonly Written[]): string[] => written.map(({ lead }) => lead.id);

/** One statement for all leads that get the same; the rows are locked, nobody can have been faster. */
async function writeColumns(tx: Transaction, written: readonly Written[]): Promise<void> {
  for (const { part, items } of together(written, ({ effect }) => effect.patch)) {
    await tx.lead.updateMany({
      where: { id: { in: idsOf(items) } },
      data: { ...columnsOf(part), version: { increment: 1 }, updatedAt: now() },
    });
  }
  // With a new officer a trigger moves the step along; where both are named, what is named stands.
  const both = written.filter(
    ({ effect }) => 'officerId' in effect.patch && 'nextStepOwnerId' in effect.patch,
  );
  for (const { part, items } of together(both, ({ effect }) => effect.patch.nextStepOwnerId ?? null)) {
    await tx.lead.updateMany({ where: { id: { in: idsOf(items) } }, data: { nextStepOwnerId: part } });
  }
}

async function writeTagsOf(tx: Transaction, written: readonly Written[]): Promise<void> {
  await tx.leadTag.createMany({
    data: written.flatMap(({ lead, effect }) => effect.tags.add.map(tagId => ({ leadId: lead.id, tagId }))),
    skipDuplicates: true,
  });
  const gone = new Set(written.flatMap(({ effect }) => effect.tags.remove));
  for (const tagId of gone) {
    const from = written.filter(({ effect }) => effect.tags.remove.includes(tagId));
    await tx.leadTag.deleteMany({ where: { tagId, leadId: { in: idsOf(from) } } });
  }
}

/** Writes what is done to a part of the leads of a job, each with its own audit row that names the job. */
export async function writeEffects(
  tx: Transaction,
  actor: Actor,
  jobId: string,
  written: readonly Written[],
): Promise<void> {
  if (written.length === 0) return;
  await writeColumns(tx, written);
  await writeTagsOf(tx, written);
  await recordAudits(
    tx,
    actor,
    written.map(({ lead, effect }) => ({
      deed: effect.deed,
      noun: 'lead',
      nounId: lead.id,
      before: effect.said.before,
      after: { ...effect.said.after, bulkJob: jobId },
    })),
  );
}
