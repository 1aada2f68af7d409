'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

/** Sends a deed on a clash, says that it is done, and brings the page up to date. */
export function useClashDeed<Input>(
  act: (input: Input) => Promise<Outcome>,
  doneText: string,
  onClose: () => void,
) {
  const router = useRouter();
  return useDeed(act, () => {
    onClose();
    notify({ message: doneText, tone: 'ok' });
    router.refresh();
  });
}
