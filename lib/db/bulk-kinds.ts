import type { Actor } from '../domain/actor';
import type { BulkChange, BulkKind } from '../domain/bulk-change';
import type { Outcome } from '../domain/outcome';
import { readyOfficer, readyUnit } from './bulk-assign';
import { readyIndustry, readyTag } from './bulk-classify';
import type { GetReady, Ready } from './bulk-judge';
import { readyReopen, readySuspend } from './bulk-status';
import { readyStep } from './bulk-step';
import type { Transaction } from './transaction';

/** What each kind of lib/domain/bulk-change.ts does. */
const KINDS: { [Kind in BulkKind]: GetReady<Kind> } = {
  officer: readyOfficer,
  unit: readyUnit,
  industry: readyIndustry,
  tag: readyTag,
  suspend: readySuspend,
  reopen: readyReopen,
  step: readyStep,
};

/** Gets a change ready: at the preview, and again before each part of the job, since what it names may be gone by then. */
export function getReady(tx: Transaction, actor: Actor, change: BulkChange): Promise<Outcome<Ready>> {
  // The table pairs each kind with its own change; the compiler does not follow that through the lookup.
  const ready = KINDS[change.kind] as GetReady<BulkKind>;
  return ready(tx, actor, change);
}
