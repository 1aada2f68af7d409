'use server';
import { action } from '@/lib/action';
import {
  addContact as addContactTo,
  editContact as editContactOf,
  removeContact as removeContactFrom,
} from '@/lib/db/contact-edit';
import { editInvestor } from '@/lib/db/investor-edit';
import { undoMerge as undoMergeOf } from '@/lib/db/investor-unmerge';
import { recordRisk as recordRiskOn, retractRisk as retractRiskOf } from '@/lib/db/risk-note';
import {
  addContactInput,
  editContactInput,
  editInvestorInput,
  recordRiskInput,
  removeContactInput,
  retractRiskInput,
  undoMergeInput,
} from '@/lib/domain/investor-input';

export const edit = action('investor.edit', editInvestorInput, editInvestor);
export const undoMerge = action('investor.undoMerge', undoMergeInput, undoMergeOf);
export const addContact = action('contact.add', addContactInput, addContactTo);
export const editContact = action('contact.edit', editContactInput, editContactOf);
export const removeContact = action('contact.remove', removeContactInput, removeContactFrom);
export const recordRisk = action('risk.record', recordRiskInput, recordRiskOn);
export const retractRisk = action('risk.retract', retractRiskInput, retractRiskOf);
