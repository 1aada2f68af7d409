import type { ClaimState } from './claim';
import type { Day } from './day';
import type { ClockKey } from './duty-clock';
import type { Answers } from './gate-field';
import type { ActivityKey, AgreementKey, OriginKey, SourceKey, StatusKey } from './labels';
import type { TermColumn } from './lead-field';
import type { Yuan } from './money';
import type { MissingItem } from './outcome';
import type { GateField } from './rule-set';
import type { StageKey } from './stage';
import type { TagView } from './tag';
import type { LeadVerb } from './verb';
import type { UnitOption } from './vocabulary-view';

/** The clock of a lead that asks first: past its day, or near it. */
export type CardClock = { key: ClockKey; isLate: boolean; text: string; words: string };

/** A card of the board: what a manager asks first. */
export type LeadCard = {
  id: string;
  code: string;
  version: number;
  title: string;
  investorName: string;
  valueYuan: Yuan;
  industryKey: string | null;
  unitName: string;
  officerName: string | null;
  stage: StageKey;
  status: StatusKey;
  stageOn: Day;
  nextStep: string | null;
  nextStepOn: Day | null;
  lastProgressOn: Day;
  /** Null while nothing is due. */
  clock: CardClock | null;
  /** 暂缓提醒: the last day on which the clocks are quiet; null while they run. */
  quietUntil: Day | null;
};

/** What can be done to a lead within its line of the ledger. */
export const ROW_VERBS = ['lead.edit', 'lead.assign', 'lead.classify'] as const satisfies readonly LeadVerb[];
export type RowVerb = (typeof ROW_VERBS)[number];

/** A line of the ledger. */
export type LeadRow = LeadCard & {
  origin: OriginKey | null;
  sourcePlace: string | null;
  landMu: number | null;
  firstContactOn: Day | null;
  chainNodeName: string | null;
  source: SourceKey;
  firstTalkUnitName: string | null;
  responsibleUnitCode: string;
  taskForceName: string | null;
  taskForceCode: string | null;
  officerId: string | null;
  responsibleLeaderName: string | null;
  responsibleLeaderId: string | null;
  excludedReason: string | null;
  /** Of the newest claim; null while none was filed. */
  claimState: ClaimState | null;
  registeredOn: Day;
  /** Values by key, as lib/domain/lead-field.ts names them: those of the ledger's columns. */
  values: Answers;
  tags: TagView[];
  /** What the reader may do to it, as the table that guards the deeds says. */
  may: RowVerb[];
};

export type EntryView = {
  id: string;
  stage: StageKey;
  happenedOn: Day;
  recordedAt: string;
  recordedBy: string;
  agreementKind: AgreementKey | null;
  valueYuan: Yuan;
  note: string | null;
  confirmedAt: string | null;
  confirmedBy: string | null;
  revokedAt: string | null;
  needsConfirmation: boolean;
};

export type ActivityView = {
  id: string;
  kind: ActivityKey;
  happenedOn: Day;
  text: string;
  recordedAt: string;
  recordedBy: string;
};

export type AttachmentView = {
  id: string;
  documentKey: string | null;
  fileName: string;
  sizeBytes: number;
  uploadedAt: string;
  uploadedBy: string;
  /** The note it was handed in with; null for any other file. */
  activityId: string | null;
  isPicture: boolean;
};

/** Even the masked number and address are there only for those who may ask for them in full. */
export type ContactView = {
  id: string;
  name: string;
  position: string | null;
  maskedPhone?: string | null;
  maskedEmail?: string | null;
};

/** To whom a lead stands open today beside those whose it is; for those who may share it. */
export type ShareView = {
  id: string;
  staffId: string | null;
  unitCode: string | null;
  /** Of the person, or of the unit. */
  name: string;
  reason: string;
  startsOn: Day;
  /** The last day; null while nobody has set an end. */
  endsOn: Day | null;
};

export type ArrivalView = {
  id: string;
  arrivedOn: Day;
  amountYuan: Yuan | null;
  amountUsd: number | null;
  voucherNo: string;
  confirmedAt: string | null;
};

/** A change in the history: who, when, which field from what to what. */
export type ChangeView = {
  id: string;
  at: string;
  who: string;
  /** lead.edited */
  key: string;
  deed: string;
  text: string;
};

/** The next gate: what it asks for and what is still missing. */
export type GateView = {
  to: StageKey;
  eventDayLabel: string;
  fields: GateField[];
  documents: { key: string; label: string; required: boolean; given: boolean }[];
  missing: MissingItem[];
  /** What is already on record for the fields, as they would be typed. */
  known: Answers;
};

/** What a move left behind: enough to take it back. */
export type Advanced = { entryId: string; version: number; stage: StageKey };

/** A lead before its next gate, as a dialog needs it wherever it is opened. */
export type GateState = {
  leadId: string;
  title: string;
  version: number;
  gate: GateView;
  /** Filled where the gate asks for a unit. */
  units: UnitOption[];
};

/** What the viewer may do, asked of the same table that guards the deeds. */
export type LeadRights = {
  edit: boolean;
  advance: boolean;
  stepBack: boolean;
  suspend: boolean;
  assign: boolean;
  classify: boolean;
  share: boolean;
  offerTransfer: boolean;
  comment: boolean;
  log: boolean;
  attach: boolean;
  reveal: boolean;
  editTerms: boolean;
  recordMoney: boolean;
  confirm: boolean;
  correct: boolean;
  remove: boolean;
};

export type LeadDetail = Omit<LeadRow, 'clock' | 'quietUntil' | 'claimState' | 'registeredOn' | 'may'> & {
  investorId: string;
  investorKind: string | null;
  uscc: string | null;
  chainNodeName: string | null;
  source: SourceKey;
  firstTalkUnitName: string | null;
  responsibleUnitCode: string;
  taskForceName: string | null;
  taskForceCode: string | null;
  serviceOfficerId: string | null;
  firstTalkOfficerId: string | null;
  responsibleLeaderName: string | null;
  responsibleLeaderId: string | null;
  officerId: string | null;
  nextStepOwnerName: string | null;
  exitReasonName: string | null;
  exitNote: string | null;
  reopenOn: Day | null;
  excludedReason: string | null;
  createdAt: string;
  /** Values of LEAD_FIELDS by key. */
  values: Answers;
  /** 谈判底线; the key itself is missing for those without terms.read. */
  terms?: Record<TermColumn, string | null>;
  /** Answers to gates without a column, with their labels. */
  facts: { label: string; value: string }[];
  entries: EntryView[];
  activities: ActivityView[];
  attachments: AttachmentView[];
  contacts: ContactView[];
  arrivals: ArrivalView[];
  shares: ShareView[];
  changes: ChangeView[];
  progressDueOn: Day | null;
  gate: GateView | null;
  rights: LeadRights;
};
