import type { Metadata } from 'next';
import { ClaimTable } from '@/components/claim/claim-table';
import { ClaimTabs } from '@/components/claim/claim-tabs';
import { ClashList } from '@/components/clash/clash-list';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { countClaims, listClaims, listWaitingClaims } from '@/lib/db/claim-list';
import { listClashes, listDisputes } from '@/lib/db/clash-list';
import { getRuleSet } from '@/lib/db/rule-set';
import { listUnits } from '@/lib/db/vocabulary';
import { can } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import { CLAIM_TABS, type ClaimTab, readClaimTab } from '@/lib/domain/claim-tab';
import { yearOf } from '@/lib/domain/day';
import * as deeds from './actions';

export const metadata: Metadata = { title: '首谈备案' };

type Props = { searchParams: Promise<{ tab?: string | string[] }> };

/** What a ruling may name. */
async function choicesFor(actor: Actor) {
  const [units, rules] = await Promise.all([listUnits(actor), getRuleSet(yearOf(actor.today))]);
  return {
    units: units.map(({ code, shortName }) => ({ code, name: shortName })),
    years: rules.transfer.years,
  };
}

async function Claims({ actor, tab }: { actor: Actor; tab: 'mine' | 'ended' | 'waiting' }) {
  const claims =
    tab === 'waiting'
      ? await listWaitingClaims(actor)
      : await listClaims(actor, tab === 'mine' ? 'inForce' : 'ended');
  const hints = {
    mine: '在项目页的「首谈备案」中提交：要有首谈记录、首谈纪要、地点、人员和拟投资额。',
    ended: '到期、失效、放弃或已签约的备案会留在这里。',
    waiting: '达到认定金额的备案会先到这里，认定后开始计算保护期。',
  };
  return <ClaimTable label={CLAIM_TABS[tab]} claims={claims} actions={{ ...deeds }} empty={hints[tab]} />;
}

async function Clashes({ actor, tab }: { actor: Actor; tab: 'clashes' | 'disputes' }) {
  const clashes = await (tab === 'disputes' ? listDisputes(actor) : listClashes(actor));
  const empty =
    tab === 'disputes'
      ? {
          title: '没有待裁定的争议',
          hint: '后备案单位提出争议、先备案单位不同意共同跟进，或一方申诉后，会到这里。',
        }
      : {
          title: '没有撞单',
          hint: '两个单位备案同一投资方或项目时，先提交的有效，后提交的在这里选择如何处理。',
        };
  return (
    <ClashList clashes={clashes} actions={{ ...deeds }} choices={await choicesFor(actor)} empty={empty} />
  );
}

export default async function ClaimsPage({ searchParams }: Props) {
  const actor = await requireRight('pool.take');
  const mayRule = can(actor, 'clash.rule');
  const tab: ClaimTab = readClaimTab((await searchParams).tab, mayRule);
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="首谈备案"
        note="材料齐全、先提交的有效。撞单时只告知在先单位、日期、阶段和备案号。"
      />
      <ClaimTabs mayRule={mayRule} counts={await countClaims(actor)} current={tab} />
      {tab === 'clashes' || tab === 'disputes' ? (
        <Clashes actor={actor} tab={tab} />
      ) : (
        <Claims actor={actor} tab={tab} />
      )}
    </div>
  );
}
