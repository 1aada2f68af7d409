import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { leadReach } from './scope';

/** Whether the importer's rows may be of this unit: who hands out its leads brings them in. */
export function mayBring(actor: Actor, unitCode: string): boolean {
  const lead = {
    officerId: null,
    responsibleUnitCode: unitCode,
    industryKey: null,
    responsibleLeaderId: null,
    sharedWith: [],
    sharedUnits: [],
  };
  return can(actor, 'ledger.import') && can(actor, 'lead.assign', lead);
}

/** Whether the importer brings in rows of all units, and answers for everybody's batches. */
export function importsEverywhere(actor: Actor): boolean {
  return can(actor, 'ledger.import') && leadReach(actor, 'lead.assign').all;
}
