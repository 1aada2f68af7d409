import type { Day } from '@/lib/domain/day';
import type { TransferView } from '@/lib/domain/transfer';
import { Section } from '../ui/section';
import type { TransferActions } from './transfer-actions';
import { TransferDeeds } from './transfer-deeds';
import { TransferItem } from './transfer-item';

type Props = {
  title: string;
  note?: string | undefined;
  /** What would stand here, and how it comes to be. */
  empty: string;
  transfers: readonly TransferView[];
  today: Day;
  actions: TransferActions;
};

/** One list of the page, the most urgent first. */
export function TransferSection({ title, note, empty, transfers, today, actions }: Props) {
  return (
    <Section title={transfers.length > 0 ? `${title} ${transfers.length}` : title} note={note}>
      {transfers.length === 0 ? (
        <p className="text-table text-3">{empty}</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {transfers.map(transfer => (
            <TransferItem key={transfer.id} transfer={transfer} today={today}>
              <TransferDeeds transfer={transfer} actions={actions} />
            </TransferItem>
          ))}
        </ul>
      )}
    </Section>
  );
}
