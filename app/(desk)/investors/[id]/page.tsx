import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { InvestorPage as Card } from '@/components/investor/investor-page';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { findKeptInvestor, getInvestor } from '@/lib/db/investor-card';
import { listChainNodes, listIndustries } from '@/lib/db/vocabulary';
import { revealContact } from '../../leads/[id]/actions';
import { restoreContact } from '../../recycle/actions';
import { search } from '../actions';
import * as deeds from './actions';

type Props = { params: Promise<{ id: string }> };

/** One look at the card, shared by the title and the page; an address that is no id is a card that is not there. */
const findCard = cache(async (id: string) => {
  const actor = await requireActor();
  return z.uuid().safeParse(id).success ? getInvestor(actor, id) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const card = await findCard((await params).id);
  return { title: card?.name ?? '没有找到该投资方' };
}

export default async function InvestorPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const card = await findCard(id);
  if (!card) {
    const keptId = z.uuid().safeParse(id).success ? await findKeptInvestor(actor, id) : null;
    if (keptId) redirect(`/investors/${keptId}`);
    return turnAway(actor, 'investor.read', { investorId: id });
  }
  const [industries, chainNodes] = await Promise.all([listIndustries(actor), listChainNodes(actor)]);
  return (
    <Card
      card={card}
      today={actor.today}
      industries={industries}
      chainNodes={chainNodes}
      actions={{ ...deeds, restoreContact, revealContact, search }}
    />
  );
}
