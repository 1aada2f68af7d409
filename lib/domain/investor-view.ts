import type { Day } from './day';
import type { InfluenceKey, RiskKey } from './investor-labels';
import type { ActivityKey, GradeKey, InvestorKindKey, StatusKey } from './labels';
import type { Yuan } from './money';
import type { StageKey } from './stage';

/** Why a card is taken for what is being typed; `similar` is a mere likeness of the name. */
export type SimilarWhy = 'uscc' | 'name' | 'phone' | 'group' | 'project' | 'similar';

/** Reasons that leave hardly a doubt: the form asks once more before it saves. */
export const CERTAIN: readonly SimilarWhy[] = ['uscc', 'name', 'phone'];

/** A likely duplicate, told while a new lead is typed; only leads the viewer may see are named. */
export type SimilarInvestor = {
  /** Null where the viewer may not see the card and typed neither its name nor its code. */
  name: string | null;
  why: SimilarWhy[];
  leads: { id: string; code: string; title: string; stageName: string; unitName: string }[];
  /** Leads of the investor that the viewer may not open: said as a number of none or some, never named. */
  hasOthers: boolean;
};

/** A line of the list. */
export type InvestorRow = {
  id: string;
  name: string;
  uscc: string | null;
  kind: InvestorKindKey | null;
  grades: GradeKey[];
  parentGroup: string | null;
  originPlace: string | null;
  industryName: string | null;
  /** Of those the viewer may see. */
  leadCount: number;
  /** Notes that stand. */
  riskCount: number;
};

/** A card as a choice. */
export type InvestorChoice = { id: string; name: string; uscc: string | null };

export type InvestorLead = {
  id: string;
  code: string;
  title: string;
  stage: StageKey;
  status: StatusKey;
  valueYuan: Yuan;
  unitName: string;
  officerName: string | null;
  /** Whether the viewer may name people on it. */
  mayEdit: boolean;
};

/** Even the masked number and address are there only for those who may ask for them in full. */
export type InvestorContact = {
  id: string;
  name: string;
  position: string | null;
  influence: InfluenceKey | null;
  /** The lead the person was named on; the one to ask with for the number. */
  leadId: string;
  leadCode: string;
  maskedPhone?: string | null;
  maskedEmail?: string | null;
  mayEdit: boolean;
};

export type InvestorTalk = {
  id: string;
  kind: ActivityKey;
  happenedOn: Day;
  text: string;
  leadId: string;
  leadTitle: string;
  unitName: string;
  recordedBy: string;
};

export type InvestorFile = {
  id: string;
  fileName: string;
  sizeBytes: number;
  uploadedOn: Day;
  uploadedBy: string;
  /** The lead it lies with, or what it proves. */
  of: string;
  href: string | null;
};

export type RiskView = {
  id: string;
  kind: RiskKey;
  foundOn: Day;
  text: string;
  source: string;
  recordedBy: string;
  recordedAt: string;
  retraction: { by: string; at: string; reason: string } | null;
  files: { id: string; fileName: string; sizeBytes: number }[];
  mayRetract: boolean;
};

export type MergeView = {
  id: string;
  mergedName: string;
  mergedAt: string;
  mergedBy: string;
  reason: string;
};

/** Everything about an investor that the viewer may know. */
export type InvestorCard = {
  id: string;
  version: number;
  name: string;
  formerNames: string[];
  uscc: string | null;
  kind: InvestorKindKey | null;
  grades: GradeKey[];
  parentGroup: string | null;
  parent: InvestorChoice | null;
  /** There is a parent, but its card is not the viewer's to see. */
  hasHiddenParent: boolean;
  subsidiaries: InvestorChoice[];
  originPlace: string | null;
  industryKey: string | null;
  industryName: string | null;
  chainNodeKey: string | null;
  chainNodeName: string | null;
  businessScope: string | null;
  intro: string | null;
  leads: InvestorLead[];
  hasOtherLeads: boolean;
  contacts: InvestorContact[];
  talks: InvestorTalk[];
  files: InvestorFile[];
  risks: RiskView[];
  /** Standing merges into this card, newest first; for those who may take them back. */
  merges: MergeView[];
  rights: { edit: boolean; manage: boolean; recordRisk: boolean; whyNotEdit: string | null };
};
