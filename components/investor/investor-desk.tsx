'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { InvestorCard } from '@/lib/domain/investor-view';
import type { ChainNodeOption, IndustryOption } from '@/lib/domain/vocabulary-view';
import { notify } from '../ui/notify';
import type { InvestorActions } from './investor-actions';

export type InvestorDeskProps = {
  card: InvestorCard;
  today: string;
  industries: IndustryOption[];
  chainNodes: ChainNodeOption[];
  actions: InvestorActions;
};

type InvestorDesk = InvestorDeskProps & {
  /** Says what was done and draws the card anew. */
  done: (message: string) => void;
};

const Desk = createContext<InvestorDesk | null>(null);

/** The card and what can be done with it, for everything on the page. */
export function InvestorDeskProvider({ children, ...props }: InvestorDeskProps & { children: ReactNode }) {
  const router = useRouter();
  const { card, today, industries, chainNodes, actions } = props;
  const desk = useMemo(
    () => ({
      ...{ card, today, industries, chainNodes, actions },
      done: (message: string) => {
        notify({ message, tone: 'ok' });
        router.refresh();
      },
    }),
    [card, today, industries, chainNodes, actions, router],
  );
  return <Desk value={desk}>{children}</Desk>;
}

export function useInvestorDesk(): InvestorDesk {
  const desk = useContext(Desk);
  if (!desk) throw new Error('Only inside the page of an investor.');
  return desk;
}
