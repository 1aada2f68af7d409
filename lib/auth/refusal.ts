import { recordRefusal } from '../db/audit';
import type { Actor } from '../domain/actor';
import type { Refusal } from '../domain/outcome';
import { storable } from '../domain/storable';

const DENIALS: readonly Refusal['kind'][] = ['notFound', 'notAllowed'];

/** What the input of a door is about: the first id it carries, a lead before anything else. */
function subjectOf(door: string, input: unknown): { noun: string; nounId: string } {
  const ids = Object.entries(typeof input === 'object' && input !== null ? input : {}).flatMap(
    ([key, value]) => (typeof value === 'string' && /(^id|Id)$/.test(key) ? [{ key, value }] : []),
  );
  const [noun = 'door'] = door.split('.');
  const found = ids.find(({ key }) => key === 'leadId') ?? ids[0];
  if (!found) return { noun: 'door', nounId: door };
  return {
    noun: found.key === 'id' ? noun : found.key.slice(0, -2),
    nounId: storable(found.value).slice(0, 60),
  };
}

/** Keeps in the audit that somebody was turned away: not theirs to do, or not theirs to see. */
export async function noteRefusal(
  actor: Actor,
  door: string,
  input: unknown,
  outcome: { ok: boolean; kind?: Refusal['kind'] },
): Promise<void> {
  if (outcome.ok || outcome.kind === undefined || !DENIALS.includes(outcome.kind)) return;
  await recordRefusal(actor, { deed: door, ...subjectOf(door, input), kind: outcome.kind });
}
