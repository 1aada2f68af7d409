import { type InvestorDeskProps, InvestorDeskProvider } from './investor-desk';
import { InvestorFacts } from './investor-facts';
import { InvestorFiles } from './investor-files';
import { InvestorHeader } from './investor-header';
import { LeadLines } from './lead-lines';
import { MergeList } from './merge-list';
import { PersonList } from './person-list';
import { RiskList } from './risk-list';
import { TalkList } from './talk-list';

/** One card per investor: what it is, what is known against it, who speaks for it, and every lead and talk. */
export function InvestorPage(props: InvestorDeskProps) {
  return (
    <InvestorDeskProvider {...props}>
      <div className="mx-auto flex max-w-300 flex-col gap-3">
        <InvestorHeader />
        <div className="grid items-start gap-3 lg:grid-cols-[3fr_2fr]">
          <div className="flex min-w-0 flex-col gap-3">
            <RiskList />
            <LeadLines />
            <TalkList />
          </div>
          <div className="flex min-w-0 flex-col gap-3">
            <InvestorFacts />
            <PersonList />
            <InvestorFiles />
            <MergeList />
          </div>
        </div>
      </div>
    </InvestorDeskProvider>
  );
}
