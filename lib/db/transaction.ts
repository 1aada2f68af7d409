import { AsyncLocalStorage } from 'node:async_hooks';
import { Prisma } from '@/prisma/generated/client';
import { type Outcome, refused } from '../domain/outcome';
import { db } from './client';

/** A running transaction: what reads and writes of one deed share. */
export type Transaction = Prisma.TransactionClient;

const TRIES = 3;
const WORTH_A_RETRY = /40001|40P01|deadlock|could not serialize/i;

/**
 * P2034 a conflict of writes; P2002 somebody was first with a unique value, P2003 took away what a row hangs on:
 * the next try finds it and says so.
 */
const RETRYABLE_CODES = ['P2034', 'P2002', 'P2003'];

function isRetryable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && RETRYABLE_CODES.includes(error.code))
    return true;
  return error instanceof Error && WORTH_A_RETRY.test(error.message);
}

/** A deed over thousands of rows may take longer than the work on one, and may have to see one state of them all. */
export type Patience = { timeoutMs: number; isolationLevel?: 'RepeatableRead' };

/** Runs the deed in one transaction; deadlocks and serialisation failures are tried again, three times in all. */
export async function transact<T>(deed: (tx: Transaction) => Promise<T>, patience?: Patience): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (!patience) return await db.$transaction(deed);
      return await db.$transaction(
        async tx => {
          await allowTime(tx, patience);
          return deed(tx);
        },
        {
          timeout: patience.timeoutMs,
          ...(patience.isolationLevel && { isolationLevel: patience.isolationLevel }),
        },
      );
    } catch (error) {
      if (attempt >= TRIES || !isRetryable(error)) throw error;
    }
  }
}

async function allowTime(tx: Transaction, { timeoutMs }: Patience): Promise<void> {
  const limit = String(timeoutMs);
  await tx.$executeRaw`SELECT set_config(name, ${limit}, true)
    FROM unnest(ARRAY['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) AS name`;
}

class RolledBack<T> extends Error {
  constructor(readonly outcome: Outcome<T>) {
    super('A refused deed leaves nothing behind.');
  }
}

/** What goes with the one deed of a request, in its own transaction: looked at before it, written after it was done. */
export type Companion = {
  before: (tx: Transaction) => Promise<void>;
  after: (tx: Transaction, outcome: Outcome<unknown>) => Promise<void>;
};

/** Set by lib/db/api-answer.ts for a request that may come twice; empty everywhere else. */
export const companions = new AsyncLocalStorage<Companion>();

const LOCKED = /55P03|lock timeout/i;

/** Runs a deed in one transaction and takes everything back when it is refused. A row held by somebody else is said so. */
export async function perform<T>(
  deed: (tx: Transaction) => Promise<Outcome<T>>,
  patience?: Patience,
): Promise<Outcome<T>> {
  try {
    return await transact(async tx => {
      const companion = companions.getStore();
      await companion?.before(tx);
      const outcome = await deed(tx);
      if (!outcome.ok) throw new RolledBack(outcome);
      await companion?.after(tx, outcome);
      return outcome;
    }, patience);
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as Outcome<T>;
    if (error instanceof Error && LOCKED.test(error.message))
      return refused('这条记录正被他人修改，请稍后再试。');
    throw error;
  }
}
