import { now } from '../clock';
import type { Outcome } from '../domain/outcome';
import { db } from './client';
import { companions, type Transaction } from './transaction';

const KEPT_MS = 24 * 3_600_000;

/** A write that its caller may send again: by whose key, under which key of the caller's own, and what it said. */
export type RepeatedRequest = { keyId: string; idempotencyKey: string; requestHash: string };

/** What came of it, and whether this is what an earlier request was answered. 'other' where that one said something else. */
export type Once<T> = { outcome: Outcome<T>; isReplay: boolean } | 'other';

class Answered extends Error {
  constructor(readonly row: { requestHash: string; outcome: string }) {
    super('This request was answered before.');
  }
}

const whereOf = ({ keyId, idempotencyKey }: RepeatedRequest) => ({
  apiKeyId_key: { apiKeyId: keyId, key: idempotencyKey },
});

async function standing(request: RepeatedRequest, tx: Transaction = db) {
  const row = await tx.apiAnswer.findUnique({ where: whereOf(request) });
  return row && row.at.getTime() > now().getTime() - KEPT_MS ? row : null;
}

function write(tx: Transaction, request: RepeatedRequest, outcome: Outcome<unknown>) {
  const { keyId, idempotencyKey, requestHash } = request;
  const data = { requestHash, outcome: JSON.stringify(outcome), at: now() };
  return tx.apiAnswer.upsert({
    where: whereOf(request),
    create: { apiKeyId: keyId, key: idempotencyKey, ...data },
    update: data,
  });
}

function replay<T>(request: RepeatedRequest, row: { requestHash: string; outcome: string }): Once<T> {
  if (row.requestHash !== request.requestHash) return 'other';
  return { outcome: JSON.parse(row.outcome) as Outcome<T>, isReplay: true };
}

/** A turn for each of those who send the same at once, held until the transaction ends. */
async function takeTurn(tx: Transaction, { keyId, idempotencyKey }: RepeatedRequest): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${keyId}:${idempotencyKey}`}, 38))`;
}

/** A refusal left nothing, so it is kept by itself; where another try was answered meanwhile, that answer stands. */
async function keepRefusal<T>(request: RepeatedRequest, outcome: Outcome<T>): Promise<Once<T>> {
  return db.$transaction(async tx => {
    await takeTurn(tx, request);
    const before = await standing(request, tx);
    if (before) return replay<T>(request, before);
    await write(tx, request, outcome);
    return { outcome, isReplay: false };
  });
}

/**
 * Does a deed once for its idempotency key: what came of it is written in the deed's own transaction, so that a death
 * in between leaves both or neither, and the same request is told the same for a day. Too often and unexpected
 * errors are not kept: these are to be tried again.
 */
export async function doOnce<T>(request: RepeatedRequest, deed: () => Promise<Outcome<T>>): Promise<Once<T>> {
  const before = await standing(request);
  if (before) return replay<T>(request, before);
  let isKept = false;
  const companion = {
    before: async (tx: Transaction) => {
      isKept = false;
      await takeTurn(tx, request);
      const row = await standing(request, tx);
      if (row) throw new Answered(row);
    },
    after: async (tx: Transaction, outcome: Outcome<unknown>) => {
      await write(tx, request, outcome);
      isKept = true;
    },
  };
  try {
    const outcome = await companions.run(companion, deed);
    if (isKept || (!outcome.ok && outcome.kind === 'limited')) return { outcome, isReplay: false };
    return await keepRefusal(request, outcome);
  } catch (error) {
    if (error instanceof Answered) return replay<T>(request, error.row);
    throw error;
  }
}

/** Forgets answers older than a day. */
export async function pruneAnswers(): Promise<number> {
  const before = new Date(now().getTime() - KEPT_MS);
  return (await db.apiAnswer.deleteMany({ where: { at: { lt: before } } })).count;
}
