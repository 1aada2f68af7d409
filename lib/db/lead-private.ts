import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn } from '../domain/day';
import { maskEmail } from '../domain/email';
import type { ContactView, LeadDetail, ShareView } from '../domain/lead-view';
import { maskPhone } from '../domain/phone';
import { isOpenToday, subjectOf } from './lead-deed';
import type { DetailRow } from './lead-parts';

type Contact = DetailRow['investor']['contacts'][number];
type Share = DetailRow['shares'][number];

function contactOf(contact: Contact, mayReveal: boolean): ContactView {
  const { id, name, position, phone, email } = contact;
  if (!mayReveal) return { id, name, position };
  return {
    id,
    name,
    position,
    maskedPhone: phone === null ? null : maskPhone(phone),
    maskedEmail: email === null ? null : maskEmail(email),
  };
}

function shareOf(share: Share): ShareView {
  return {
    id: share.id,
    staffId: share.staffId,
    unitCode: share.unitCode,
    name: share.staff?.name ?? share.unit?.shortName ?? '',
    reason: share.reason,
    startsOn: fromDateColumn(share.startsOn),
    endsOn: share.endsOn === null ? null : fromDateColumn(share.endsOn),
  };
}

/**
 * What not everybody who sees the lead may read. It is left out here, not hidden on the screen: who has no
 * right to the terms gets no key of theirs, who may not ask for a number not even the masked one.
 */
export function privateParts(
  actor: Actor,
  lead: DetailRow,
): Pick<LeadDetail, 'contacts' | 'shares' | 'terms'> {
  const subject = subjectOf(actor, lead);
  const mayReveal = can(actor, 'contact.reveal', subject);
  const open = lead.shares.filter(share => isOpenToday(share, actor.today));
  return {
    contacts: lead.investor.contacts.map(contact => contactOf(contact, mayReveal)),
    shares: can(actor, 'lead.share', subject) ? open.map(shareOf) : [],
    ...(can(actor, 'terms.read', subject) && {
      terms: { bottomLine: lead.bottomLine, concessions: lead.concessions },
    }),
  };
}
