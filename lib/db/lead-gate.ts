import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import { missingForGate } from '../domain/lead';
import type { GateInput } from '../domain/lead-input';
import type { GateView } from '../domain/lead-view';
import { done, notFound, type Outcome } from '../domain/outcome';
import { type RuleSet, stageRule } from '../domain/rule-set';
import { nextStage, type StageKey } from '../domain/stage';
import { db } from './client';
import { type DeedLead, deedInclude, stateOf } from './lead-deed';
import { getRuleSet } from './rule-set';
import { visible } from './scope';

/** What the gate of a stage asks of this lead and what it already has. */
function gateTo(lead: DeedLead, rules: RuleSet, to: StageKey): GateView {
  const rule = stageRule(rules, to);
  const state = stateOf(lead);
  return {
    to,
    eventDayLabel: rule.eventDayLabel,
    fields: rule.fields,
    documents: rule.documents.map(document => ({
      ...document,
      given: state.documents.includes(document.key),
    })),
    missing: missingForGate(rules, state, to),
    known: Object.fromEntries(rule.fields.map(field => [field.key, state.answers[field.key] ?? null])),
  };
}

/** The gate before the next stage; none at the end of the life cycle or while the lead rests. */
export function gateOf(lead: DeedLead, rules: RuleSet): GateView | null {
  const to = nextStage(lead.stage);
  return to === null || lead.status !== 'active' ? null : gateTo(lead, rules, to);
}

export type OpenedGate = { gate: GateView; version: number };

/** The gate that a card dropped on a column has to pass, with the version the move will be checked against. */
export async function loadGate(actor: Actor, input: GateInput): Promise<Outcome<OpenedGate>> {
  const lead = await db.lead.findFirst({
    where: { AND: [{ id: input.leadId }, visible.leads(actor)] },
    include: deedInclude,
  });
  if (!lead) return notFound();
  const rules = await getRuleSet(yearOf(actor.today));
  return done({ gate: gateTo(lead, rules, input.to), version: lead.version });
}
