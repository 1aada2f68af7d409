'use client';
import type { ReactNode } from 'react';
import { useReady } from '../ui/use-ready';
import { ArrivalList } from './arrival-list';
import { ContactList } from './contact-list';
import { DeedDialogs } from './deed-dialogs';
import { FactList } from './fact-list';
import { FileList } from './file-list';
import { GateCard } from './gate-card';
import { LeadDesk, type LeadDeskProps } from './lead-desk';
import { LeadHeader } from './lead-header';
import { LogForm } from './log-form';
import { MoneyBand } from './money-band';
import { NextAction } from './next-action';
import { TermsCard } from './terms-card';
import { Timeline } from './timeline';

/** The record of one lead: what comes next on top, facts left, history in the middle, people and files right. */
export function LeadRecord({ claim, ...props }: LeadDeskProps & { claim: ReactNode }) {
  const ready = useReady();
  return (
    <LeadDesk {...props}>
      <div data-ready={ready} className="flex flex-col gap-3 max-sm:pb-16">
        <LeadHeader />
        <div className="grid gap-3 lg:grid-cols-2">
          <NextAction />
          <GateCard />
        </div>
        <MoneyBand />
        <div className="grid items-start gap-3 lg:grid-cols-[1fr_20rem] xl:grid-cols-[20rem_1fr_18rem]">
          <div className="flex min-w-0 flex-col gap-3 xl:order-2 lg:row-span-2 xl:row-span-1">
            <LogForm />
            <Timeline />
          </div>
          <div className="flex min-w-0 flex-col gap-3 xl:order-1">
            <TermsCard />
            <FactList />
          </div>
          <div className="flex min-w-0 flex-col gap-3 xl:order-3">
            {claim}
            <ContactList />
            <FileList />
            <ArrivalList />
          </div>
        </div>
      </div>
      <DeedDialogs />
    </LeadDesk>
  );
}
