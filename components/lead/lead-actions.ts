import type {
  AdvanceInput,
  ArrivalInput,
  AssignInput,
  ClassifyInput,
  ConfirmArrivalInput,
  ConfirmInput,
  CorrectInput,
  EditFieldInput,
  EndShareInput,
  MoveByOfficeInput,
  ReopenInput,
  RevealInput,
  RevokeInput,
  ShareInput,
  SuspendInput,
  UndoAdvanceInput,
} from '@/lib/domain/lead-input';
import type { Advanced } from '@/lib/domain/lead-view';
import type { Outcome } from '@/lib/domain/outcome';
import type { RecycledLeadInput, RemoveLeadInput } from '@/lib/domain/recycle-input';
import type { FindColleaguesInput, FinishStepInput, LogActivityInput } from '@/lib/domain/talk-input';
import type { ColleagueOption, Logged } from '@/lib/domain/talk-view';
import type { TransferTerms } from '@/lib/domain/transfer';
import type { OfferInput } from '@/lib/domain/transfer-input';
import type { StaffOption, UnitOption } from '@/lib/domain/vocabulary-view';

type Deed<Input, Value = null> = (input: Input) => Promise<Outcome<Value>>;

/** Everything that can be done on the lead page; the page hands in its server actions. */
export type LeadActions = {
  advance: Deed<AdvanceInput, Advanced>;
  undoAdvance: Deed<UndoAdvanceInput, Advanced>;
  moveByOffice: Deed<MoveByOfficeInput, Advanced>;
  suspend: Deed<SuspendInput, { version: number }>;
  reopen: Deed<ReopenInput, { version: number }>;
  editField: Deed<EditFieldInput, { version: number }>;
  assign: Deed<AssignInput, { version: number }>;
  share: Deed<ShareInput>;
  endShare: Deed<EndShareInput>;
  classify: Deed<ClassifyInput, { version: number }>;
  loadTransferTerms: Deed<Record<string, never>, TransferTerms>;
  offerTransfer: Deed<OfferInput, { count: number }>;
  confirmStage: Deed<ConfirmInput>;
  revokeStage: Deed<RevokeInput>;
  correct: Deed<CorrectInput>;
  recordMoney: Deed<ArrivalInput>;
  confirmMoney: Deed<ConfirmArrivalInput>;
  logActivity: Deed<LogActivityInput, Logged>;
  finishStep: Deed<FinishStepInput, Logged>;
  findColleagues: Deed<FindColleaguesInput, ColleagueOption[]>;
  revealContact: Deed<RevealInput, { text: string }>;
  removeLead: Deed<RemoveLeadInput, { leadId: string }>;
  restoreLead: Deed<RecycledLeadInput, { leadId: string }>;
  loadPeople: Deed<Record<string, never>, { staff: StaffOption[]; units: UnitOption[] }>;
};
