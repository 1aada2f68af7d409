'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { BulkKind } from '@/lib/domain/bulk-change';
import type { BulkJobInput, PrepareBulkInput } from '@/lib/domain/bulk-input';
import type { BulkJobView, BulkOptions } from '@/lib/domain/bulk-view';
import type { Outcome } from '@/lib/domain/outcome';

type OnJob = (input: BulkJobInput) => Promise<Outcome<BulkJobView>>;

/** The doors of a change of many, handed in by the page that owns them. */
export type BulkActions = {
  prepare: (input: PrepareBulkInput) => Promise<Outcome<BulkJobView>>;
  start: OnJob;
  stop: OnJob;
  undo: OnJob;
  loadOptions: (input: Record<string, never>) => Promise<Outcome<BulkOptions>>;
};

type BulkDeskValue = { kinds: readonly BulkKind[]; actions: BulkActions };

const Context = createContext<BulkDeskValue | null>(null);

/** Around everything that changes many: what may be changed here, and by which doors. */
export function BulkDesk({ kinds, actions, children }: BulkDeskValue & { children: ReactNode }) {
  return <Context value={{ kinds, actions }}>{children}</Context>;
}

/** Null outside a BulkDesk: there nothing is changed in bulk. */
export const useBulkDesk = (): BulkDeskValue | null => useContext(Context);
