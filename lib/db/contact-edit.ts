import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { parseEmail } from '../domain/email';
import type { AddContactInput, EditContactInput, RemoveContactInput } from '../domain/investor-input';
import { done, invalid, notFound, type Outcome } from '../domain/outcome';
import { parsePhone } from '../domain/phone';
import { recordAudit } from './audit';
import { openLead } from './lead-deed';
import { phoneHash } from './phone-hash';
import { visible } from './scope';
import { perform, type Transaction } from './transaction';

type Typed = { phone: string | null; email: string | null };
type Reach = { phone?: string | null; phoneHash?: string | null; email?: string | null };

/** The number and address as they are stored; null leaves what stands, an empty text takes it away. */
function readReach({ phone, email }: Typed): Outcome<Reach> {
  const errors: Record<string, string> = {};
  const number = phone?.trim() ? parsePhone(phone) : null;
  const address = email?.trim() ? parseEmail(email) : null;
  if (phone?.trim() && number === null) errors.phone = '请填写 11 位手机号或带区号的座机号';
  if (email?.trim() && address === null) errors.email = '请填写完整的邮箱，例如 name@example.com';
  if (Object.keys(errors).length > 0) return invalid(errors);
  return done({
    ...(phone !== null && { phone: number, phoneHash: phoneHash(number) }),
    ...(email !== null && { email: address }),
  });
}

const personOf = ({ name, position, influence }: AddContactInput | EditContactInput) => ({
  name,
  position: position || null,
  influence,
});

/** Names one more person on a lead the actor may change; known to those who see that lead. */
export function addContact(actor: Actor, input: AddContactInput): Promise<Outcome<{ id: string }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.edit');
    if (!opened.ok) return opened;
    const reach = readReach(input);
    if (!reach.ok) return reach;
    const { id: leadId, investorId } = opened.lead;
    const { id } = await tx.contact.create({
      data: { investorId, leadId, ...personOf(input), ...reach.value },
      select: { id: true },
    });
    // A number or name belongs to the person: the audit knows them by their id alone.
    await recordAudit(tx, actor, {
      deed: 'contact.added',
      noun: 'lead',
      nounId: leadId,
      after: { contactId: id },
    });
    return done({ id });
  });
}

const findOn = (tx: Transaction, actor: Actor, { leadId, contactId }: RemoveContactInput) =>
  tx.contact.findFirst({ where: { AND: [{ id: contactId, leadId }, visible.contacts(actor)] } });

/** Corrects what is known of a person named on the lead. */
export function editContact(actor: Actor, input: EditContactInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.edit');
    if (!opened.ok) return opened;
    const contact = await findOn(tx, actor, input);
    if (!contact) return notFound('联系人');
    const reach = readReach(input);
    if (!reach.ok) return reach;
    const data = { ...personOf(input), ...reach.value };
    await tx.contact.update({ where: { id: contact.id }, data, select: { id: true } });
    const labels = { name: '姓名', position: '职务', influence: '影响', phone: '电话', email: '邮箱' };
    const changed = Object.entries(labels).filter(([key]) => {
      const [before, after] = [contact, data].map(side => (side as Record<string, unknown>)[key]);
      return key in data && before !== after;
    });
    await recordAudit(tx, actor, {
      deed: 'contact.edited',
      noun: 'lead',
      nounId: opened.lead.id,
      after: { contactId: contact.id, note: changed.map(([, label]) => label).join('、') },
    });
    return done(null);
  });
}

/** Takes a person off the lead. It can be undone for a few minutes (contact-restore.ts); personal data is not kept for its own sake. */
export function removeContact(actor: Actor, input: RemoveContactInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.edit');
    if (!opened.ok) return opened;
    const contact = await findOn(tx, actor, input);
    if (!contact) return notFound('联系人');
    await tx.$executeRaw`
      WITH gone AS (DELETE FROM contact WHERE id = ${contact.id}::uuid RETURNING *)
      INSERT INTO removed_contact (id, lead_id, removed_at, snapshot)
      SELECT gone.id, gone.lead_id, ${now()}, to_jsonb(gone) FROM gone`;
    await recordAudit(tx, actor, {
      deed: 'contact.removed',
      noun: 'lead',
      nounId: opened.lead.id,
      after: { contactId: contact.id },
    });
    return done(null);
  });
}
