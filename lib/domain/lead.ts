import type { Day } from './day';
import { type Answers, isAnswered } from './gate-field';
import type { OriginKey, StatusKey } from './labels';
import { whyNotStep } from './lead-step';
import { formatMoney } from './money';
import type { MissingItem } from './outcome';
import { type GateField, type RuleSetContent, type StageRule, stageRule } from './rule-set';
import { type StageKey, stageName } from './stage';
import { addWorkingDays } from './working-calendar';

/** What the stage machine needs to know of a lead. */
export type LeadState = {
  stage: StageKey;
  stageOn: Day;
  status: StatusKey;
  /** Answers already on record, from columns and facts alike. */
  answers: Answers;
  /** Keys of the gate documents already handed in. */
  documents: readonly string[];
  /** Foreign investors have no credit code. */
  isForeignInvestor: boolean;
};

export type MoveRequest = { to: StageKey; happenedOn: Day; answers: Answers; note: string | null };

/** The fields that this lead must have for the gate: a foreign investor needs no credit code. */
export function requiredFields(rule: StageRule, lead: Pick<LeadState, 'isForeignInvestor'>): GateField[] {
  return rule.fields.filter(
    field => field.required && !(field.key === 'uscc' && rule.key === 'signed' && lead.isForeignInvestor),
  );
}

function missingAnyOf(rule: StageRule, has: (key: string) => boolean): MissingItem[] {
  if (!rule.anyOfDocuments || rule.anyOfDocuments.some(set => set.every(has))) return [];
  const labels = rule.anyOfDocuments.map(set =>
    set.map(key => rule.documents.find(document => document.key === key)?.label ?? key).join('和'),
  );
  const [first] = rule.anyOfDocuments;
  return [{ kind: 'document', key: first?.[0] ?? '', label: `${labels.join('，或')}（任一齐全）` }];
}

/** What the gate of a stage still lacks, given what is on record and what is handed in with the move. */
export function missingForGate(
  rules: RuleSetContent,
  lead: LeadState,
  to: StageKey,
  answers: Answers = {},
): MissingItem[] {
  const rule = stageRule(rules, to);
  const known = { ...lead.answers, ...answers };
  const hasDocument = (key: string): boolean => lead.documents.includes(key);
  const fields = requiredFields(rule, lead)
    .filter(field => !isAnswered(known[field.key]))
    .map((field): MissingItem => ({ kind: 'field', key: field.key, label: field.label }));
  const documents = rule.documents
    .filter(document => document.required && !hasDocument(document.key))
    .map((document): MissingItem => ({ kind: 'document', key: document.key, label: document.label }));
  return [...fields, ...documents, ...missingAnyOf(rule, hasDocument)];
}

/**
 * Why the event day of a stage cannot be taken, or null.
 * Rule: the day is the event's, not in the future and not before the previous stage's.
 */
export function whyNotHappenedOn(happenedOn: Day | null, previousOn: Day, today: Day): string | null {
  if (happenedOn === null) return '请填写发生日期';
  if (happenedOn > today) return `发生日期不能晚于今天（${today}）`;
  if (happenedOn < previousOn) return `发生日期不能早于上一阶段的日期（${previousOn}）`;
  return null;
}

export type NoAdvance = { message: string; missing: MissingItem[]; field?: 'happenedOn' };

/** Why a lead cannot enter the stage, naming each missing field and document, or null when the gate is open. */
export function whyNotAdvance(
  lead: LeadState,
  move: MoveRequest,
  rules: RuleSetContent,
  today: Day,
): NoAdvance | null {
  const step = whyNotStep(lead, move.to);
  if (step) return { message: step, missing: [] };
  const missing = missingForGate(rules, lead, move.to, move.answers);
  if (missing.length > 0) {
    return {
      message: `还不能移到「${stageName(move.to)}」：缺少${missing.map(item => item.label).join('、')}。`,
      missing,
    };
  }
  const day = whyNotHappenedOn(move.happenedOn, lead.stageOn, today);
  if (day) return { message: `${day}。`, missing: [], field: 'happenedOn' };
  const known = { ...lead.answers, ...move.answers };
  const agreed = known.agreedInvestmentYuan;
  const fixed = known.agreedFixedAssetYuan;
  if (move.to === 'signed' && typeof agreed === 'number' && typeof fixed === 'number' && fixed > agreed) {
    return {
      message: `固定资产投资${formatMoney(fixed)}不能大于协议总投资${formatMoney(agreed)}。`,
      missing: [],
    };
  }
  return null;
}

/** The last day on which the lead may go without progress in its stage; null where the agreement sets the day. */
export function progressDueOn(rules: RuleSetContent, stage: StageKey, lastProgressOn: Day): Day | null {
  const { overdueDays } = stageRule(rules, stage);
  return overdueDays === null ? null : addWorkingDays(lastProgressOn, overdueDays);
}

/** The stage whose confirmed entry makes the headline count, or null while the origin is unknown. */
export function countingStage(rules: RuleSetContent, origin: OriginKey | null): StageKey | null {
  return origin === null ? null : rules.countingStage[origin];
}
