import type { Metadata } from 'next';
import { cache } from 'react';
import { z } from 'zod';
import { ClaimCard } from '@/components/claim/claim-card';
import { LeadDuty } from '@/components/duty/lead-duty';
import { LeadRecord } from '@/components/lead/lead-record';
import { LiveRefresh } from '@/components/shell/live-refresh';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { getClaimOfLead } from '@/lib/db/claim-of-lead';
import { getLead } from '@/lib/db/lead-detail';
import { getLeadDuty } from '@/lib/db/lead-duty';
import { listHolders } from '@/lib/db/lead-holder';
import { getRuleSet } from '@/lib/db/rule-set';
import { listIndustries, listUnits } from '@/lib/db/vocabulary';
import { yearOf } from '@/lib/domain/day';
import { documentNames } from '@/lib/domain/rule-set';
import * as claimDeeds from '../../claims/actions';
import { remove, restore } from '../../recycle/actions';
import { findColleagues, finishStep } from '../../talk/actions';
import * as tasks from '../../tasks/actions';
import { loadTerms, offer } from '../../transfers/actions';
import * as reminders from '../snooze/actions';
import { LeadTags } from '../tag/lead-tags';
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
  const [industries, rules, units, duty, chain, claim] = await Promise.all([
    listIndustries(actor),
    getRuleSet(yearOf(actor.today)),
    asksUnit ? listUnits(actor) : [],
    getLeadDuty(actor, lead.id),
    listHolders(actor, lead.id),
    getClaimOfLead(actor, lead.id),
  ]);
  return (
    <>
      <LiveRefresh on={['leads.changed']} holdWhileTyping />
      <LeadRecord
        lead={lead}
        chain={chain ?? NO_CHAIN}
        today={actor.today}
        industry={industries.find(industry => industry.key === lead.industryKey) ?? null}
        exitReasons={rules.exitReasons}
        units={units}
        yiLineYuan={rules.yiLineYuan}
        documentNames={documentNames(rules)}
        actions={{
          ...deeds,
          ...{ findColleagues, finishStep, loadTransferTerms: loadTerms, offerTransfer: offer },
          ...{ removeLead: remove, restoreLead: restore },
        }}
        claim={claim && <ClaimCard view={claim} actions={{ ...claimDeeds }} />}
        tags={<LeadTags actor={actor} lead={lead} />}
        duty={duty && <LeadDuty duty={duty} title={lead.title} actions={{ ...tasks, ...reminders }} />}
      />
    </>
  );
}
