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
import { PaletteOffer } from './palette-offer';
import { ResponsibilityCard } from './responsibility-card';
import { TermsCard } from './terms-card';
import { Timeline } from './timeline';

type LeadRecordProps = LeadDeskProps & {
  /** 首谈备案 and what stands against it. */
  claim: ReactNode;
  /** 标签, under the head. */
  tags: ReactNode;
  /** 时限 and 督办. */
  duty: ReactNode;
};

/**
 * The record of one lead: what comes next on top, facts left, history in the middle, people and files right. On a
 * phone one below the other, the next step and the history first, then the people to call.
 */
export function LeadRecord({ claim, duty, tags, ...props }: LeadRecordProps) {
  const ready = useReady();
  return (
    <LeadDesk {...props}>
      <div data-ready={ready} className="flex flex-col gap-3">
        <LeadHeader />
        {tags}
        <div className="grid gap-3 max-sm:contents lg:grid-cols-2">
          <NextAction />
          <div className="contents max-sm:order-2 max-sm:block">
            <GateCard />
          </div>
        </div>
        <div className="max-sm:order-3">
          <MoneyBand />
        </div>
        <div className="grid items-start gap-3 max-sm:contents lg:grid-cols-[1fr_20rem] xl:grid-cols-[20rem_1fr_18rem]">
          <div className="flex min-w-0 flex-col gap-3 max-sm:order-1 xl:order-2 lg:row-span-2 xl:row-span-1">
            <LogForm />
            <Timeline />
          </div>
          <div className="flex min-w-0 flex-col gap-3 max-sm:order-5 xl:order-1">
            {duty}
            <TermsCard />
            <FactList />
          </div>
          <div className="flex min-w-0 flex-col gap-3 max-sm:order-4 xl:order-3">
            {claim}
            <ResponsibilityCard />
            <div id="contacts" className="scroll-mt-16">
              <ContactList />
            </div>
            <FileList />
            <ArrivalList />
          </div>
        </div>
      </div>
      <DeedDialogs />
      <PaletteOffer />
    </LeadDesk>
  );
}
