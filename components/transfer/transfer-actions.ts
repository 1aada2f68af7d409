import type { Outcome } from '@/lib/domain/outcome';
import type {
  AcceptTransferInput,
  ConfirmTransferInput,
  DeclineTransferInput,
  RejectTransferInput,
  WithdrawOfferInput,
} from '@/lib/domain/transfer-input';

type Deed<Input, Value = null> = (input: Input) => Promise<Outcome<Value>>;

/** What can be done with a transfer on its page; the page hands in its server actions. */
export type TransferActions = {
  accept: Deed<AcceptTransferInput>;
  decline: Deed<DeclineTransferInput>;
  confirm: Deed<ConfirmTransferInput, { leadId: string }>;
  reject: Deed<RejectTransferInput>;
  withdraw: Deed<WithdrawOfferInput>;
};

/** The deed whose dialog is open. */
export type TransferDeed = keyof TransferActions;
