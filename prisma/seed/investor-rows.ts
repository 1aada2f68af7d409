import { firmKey } from '../../lib/db/firm-key';
import { toInitials, toPinyin, toSortKey } from '../../lib/db/pinyin';
import { stageOrder } from '../../lib/domain/stage';
import type { Prisma } from '../generated/client';
import { firmName, inventContact, inventUscc } from './firm';
import { natureOf } from './investor-parts';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';
import type { Step } from './timeline';

export function investorRow(plan: LeadPlan, steps: readonly Step[]): Prisma.InvestorCreateManyInput {
  const isForeign = plan.foreignUsd !== null;
  const name = firmName(plan.firm, plan.place, isForeign);
  const isKnown =
    stageOrder(plan.stage) >= stageOrder('firstTalk') && !isForeign && !plan.marks.has('ledger');
  return {
    id: seedId('investor', plan.number),
    name,
    matchKey: firmKey(name),
    namePinyin: toPinyin(name),
    nameInitials: toInitials(name),
    nameKey: toSortKey(name),
    uscc: isKnown ? inventUscc(plan.place, plan.number) : null,
    originPlace: plan.place,
    ...natureOf(plan),
    industryKey: plan.industryKey,
    chainNodeKey: plan.chainNodeKey,
    businessScope:
      stageOrder(plan.stage) >= 1 ? `${plan.title.slice(0, 12)}相关产品的研发、制造与销售` : null,
    createdAt: steps[0]?.recordedAt ?? new Date(0),
  };
}

/** Two of three have left an address too, at a domain that nobody can have. */
function contactOf(plan: LeadPlan, place: number) {
  const contact = inventContact(plan.number, place);
  const name = toPinyin(contact.name).replace(/[^a-z]/g, '');
  const firm = toInitials(plan.firm).replace(/[^a-z]/g, '');
  return { ...contact, email: (plan.number + place) % 3 === 0 ? null : `${name}@${firm}.example` };
}

export function contactRows(plan: LeadPlan, steps: readonly Step[]): Prisma.ContactCreateManyInput[] {
  const count = stageOrder(plan.stage) >= stageOrder('negotiating') ? 2 : 1;
  return Array.from({ length: count }, (_, place) => ({
    id: seedId('contact', plan.number * 10 + place),
    investorId: seedId('investor', plan.number),
    leadId: seedId('lead', plan.number),
    ...contactOf(plan, place),
    // Whom one meets first seldom decides.
    influence: place === 0 ? 'liaises' : 'decides',
    createdAt: steps[0]?.recordedAt ?? new Date(0),
  }));
}
