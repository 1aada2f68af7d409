import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { RemoveContactInput } from '../domain/investor-input';
import { done, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { db } from './client';
import { openLead } from './lead-deed';
import { perform } from './transaction';

const UNDO_MINUTES = 10;

const since = (): Date => new Date(now().getTime() - UNDO_MINUTES * 60_000);

/** 撤销: brings a person back onto the lead they were just taken off, under the lead's card as it is now. */
export function restoreContact(actor: Actor, input: RemoveContactInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.edit');
    if (!opened.ok) return opened;
    const { id: leadId, investorId } = opened.lead;
    const count = await tx.$executeRaw`
      WITH back AS (
        DELETE FROM removed_contact WHERE id = ${input.contactId}::uuid AND lead_id = ${leadId}::uuid
          AND removed_at >= ${since()} RETURNING snapshot
      )
      INSERT INTO contact
      SELECT person.* FROM back,
        jsonb_populate_record(NULL::contact, back.snapshot || jsonb_build_object('investor_id', ${investorId}::text)) AS person`;
    if (count === 0) return refused('已超过撤销的时限，请重新添加联系人。');
    await recordAudit(tx, actor, {
      deed: 'contact.restored',
      noun: 'lead',
      nounId: leadId,
      after: { contactId: input.contactId },
    });
    return done(null);
  });
}

/** Forgets the people whose removal can no longer be undone. Answers how many. */
export async function forgetRemovedContacts(): Promise<number> {
  const { count } = await db.removedContact.deleteMany({ where: { removedAt: { lt: since() } } });
  return count;
}
