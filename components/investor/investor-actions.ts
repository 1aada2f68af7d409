import type {
  AddContactInput,
  EditContactInput,
  EditInvestorInput,
  RecordRiskInput,
  RemoveContactInput,
  RetractRiskInput,
  SearchInvestorsInput,
  UndoMergeInput,
} from '@/lib/domain/investor-input';
import type { InvestorChoice } from '@/lib/domain/investor-view';
import type { RevealInput } from '@/lib/domain/lead-input';
import type { Outcome } from '@/lib/domain/outcome';

type Deed<Input, Value = null> = (input: Input) => Promise<Outcome<Value>>;

/** Everything that can be done on an investor's card; the page hands in its server actions. */
export type InvestorActions = {
  edit: Deed<EditInvestorInput, { version: number }>;
  undoMerge: Deed<UndoMergeInput, { stays: string[] }>;
  addContact: Deed<AddContactInput, { id: string }>;
  editContact: Deed<EditContactInput>;
  removeContact: Deed<RemoveContactInput>;
  restoreContact: Deed<RemoveContactInput>;
  recordRisk: Deed<RecordRiskInput, { id: string }>;
  retractRisk: Deed<RetractRiskInput>;
  revealContact: Deed<RevealInput, { text: string }>;
  search: Deed<SearchInvestorsInput, InvestorChoice[]>;
};
