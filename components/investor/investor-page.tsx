import { type InvestorDeskProps, InvestorDeskProvider } from './investor-desk';
import { InvestorFacts } from './investor-facts';
import { InvestorFiles } from './investor-files';
import { InvestorHeader } from './investor-header';
import { LeadLines } from './lead-lines';
import { MergeList } from './merge-list';
import { PersonList } from './person-list';
import { RiskList } from './risk-list';
import { TalkList } from './talk-list';

/** One card per investor. Whom to ring comes first: top right, and on a phone right under the name. */
export function InvestorPage(props: InvestorDeskProps) {
  return (
    <InvestorDeskProvider {...props}>
      <div className="mx-auto flex max-w-300 flex-col gap-3">
        <InvestorHeader />
        <div className="grid items-start gap-3 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
          <div className="min-w-0 lg:col-start-2">
            <PersonList />
          </div>
          <div className="flex min-w-0 flex-col gap-3 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            <RiskList />
            <LeadLines />
            <TalkList />
          </div>
          <div className="flex min-w-0 flex-col gap-3 lg:col-start-2">
            <InvestorFacts />
            <InvestorFiles />
            <MergeList />
          </div>
        </div>
      </div>
    </InvestorDeskProvider>
  );
}
