import { type ReactNode, Suspense } from 'react';
import type { LedgerSums } from '@/lib/domain/lead-group';

type Props = {
  of: Promise<LedgerSums>;
  /** What stands there until the sum is done. */
  meanwhile: ReactNode;
  children: (totals: LedgerSums) => ReactNode;
};

async function Summed({ of, children }: Pick<Props, 'of' | 'children'>) {
  return children(await of);
}

/** Draws what needs the totals as soon as they are there; the rows do not wait for them. */
export function WithTotals({ of, meanwhile, children }: Props) {
  return (
    <Suspense fallback={meanwhile}>
      <Summed of={of}>{children}</Summed>
    </Suspense>
  );
}
