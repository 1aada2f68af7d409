import type { Metadata } from 'next';
import { cache } from 'react';
import { z } from 'zod';
import { LeadRecord } from '@/components/lead/lead-record';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { getLead } from '@/lib/db/lead-detail';
import { listHolders } from '@/lib/db/lead-holder';
import { getRuleSet } from '@/lib/db/rule-set';
import { listIndustries, listUnits } from '@/lib/db/vocabulary';
import { yearOf } from '@/lib/domain/day';
import { documentNames } from '@/lib/domain/rule-set';
import { loadTerms, offer } from '../../transfers/actions';
import * as deeds from './actions';

/** The lead went out of sight between two looks: the next one turns the reader away. */
const NO_CHAIN = { holders: [], parts: [], offers: [], warning: null };

type LeadPageProps = { params: Promise<{ id: string }> };

/** One look at the lead, shared by the title and the page; an address that is no id is a lead that is not there. */
const findLead = cache(async (id: string) => {
  const actor = await requireActor();
  return z.uuid().safeParse(id).success ? getLead(actor, id) : null;
});

export async function generateMetadata({ params }: LeadPageProps): Promise<Metadata> {
  const lead = await findLead((await params).id);
  return { title: lead?.title ?? '没有找到该项目' };
}

export default async function LeadPage({ params }: LeadPageProps) {
  const actor = await requireActor();
  const lead = await findLead((await params).id);
  if (!lead) return turnAway(actor, 'lead.read', { leadId: (await params).id });
  const asksUnit = lead.gate?.fields.some(field => field.key === 'firstTalkUnitId') ?? false;
  const [industries, rules, units, chain] = await Promise.all([
    listIndustries(actor),
    getRuleSet(yearOf(actor.today)),
    asksUnit ? listUnits(actor) : [],
    listHolders(actor, lead.id),
  ]);
  return (
    <LeadRecord
      lead={lead}
      chain={chain ?? NO_CHAIN}
      today={actor.today}
      industry={industries.find(industry => industry.key === lead.industryKey) ?? null}
      exitReasons={rules.exitReasons}
      units={units}
      yiLineYuan={rules.yiLineYuan}
      documentNames={documentNames(rules)}
      actions={{ ...deeds, loadTransferTerms: loadTerms, offerTransfer: offer }}
    />
  );
}
