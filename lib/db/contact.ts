import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { RevealInput } from '../domain/lead-input';
import { done, notAllowed, notFound, type Outcome } from '../domain/outcome';
import { recordAudit } from './audit';
import { deedInclude, subjectOf } from './lead-deed';
import { whyNotNow } from './rate-limit';
import { visible } from './scope';
import { perform } from './transaction';

/** Shows the full number or address of one contact, to those entitled; each look is audited. */
export async function revealContact(actor: Actor, input: RevealInput): Promise<Outcome<{ text: string }>> {
  const wait = (await whyNotNow(actor, 'reveal')) ?? (await whyNotNow(actor, 'revealDay'));
  if (wait) return wait;
  return perform(async tx => {
    const lead = await tx.lead.findFirst({
      where: {
        AND: [
          {
            id: input.leadId,
            investor: { contacts: { some: { AND: [{ id: input.contactId }, visible.contacts(actor)] } } },
          },
          visible.leads(actor),
        ],
      },
      include: deedInclude,
    });
    if (!lead) return notFound('联系人');
    if (!can(actor, 'contact.reveal', subjectOf(actor, lead)))
      return notAllowed('你的岗位不能查看联系方式。');
    const contact = await tx.contact.findUnique({
      where: { id: input.contactId },
      select: { phone: true, email: true },
    });
    const text = contact?.[input.part];
    if (!text) return notFound('联系方式');
    await recordAudit(tx, actor, {
      deed: 'contact.revealed',
      noun: 'lead',
      nounId: lead.id,
      after: { contactId: input.contactId, part: input.part },
    });
    return done({ text });
  });
}
