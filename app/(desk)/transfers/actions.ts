'use server';
import { action } from '@/lib/action';
import { offerTransfer, withdrawOffer } from '@/lib/db/transfer';
import { acceptTransfer, declineTransfer } from '@/lib/db/transfer-answer';
import { confirmTransfer, rejectTransfer } from '@/lib/db/transfer-decide';
import { loadTransferTerms } from '@/lib/db/transfer-terms';
import {
  acceptTransferInput,
  confirmTransferInput,
  declineTransferInput,
  loadTermsInput,
  offerInput,
  rejectTransferInput,
  withdrawOfferInput,
} from '@/lib/domain/transfer-input';

export const loadTerms = action('transfer.loadTerms', loadTermsInput, loadTransferTerms);
export const offer = action('transfer.offer', offerInput, offerTransfer);
export const withdraw = action('transfer.withdraw', withdrawOfferInput, withdrawOffer);
export const accept = action('transfer.accept', acceptTransferInput, acceptTransfer);
export const decline = action('transfer.decline', declineTransferInput, declineTransfer);
export const confirm = action('transfer.confirm', confirmTransferInput, confirmTransfer);
export const reject = action('transfer.reject', rejectTransferInput, rejectTransfer);
