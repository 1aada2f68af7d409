import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import { missingForGate } from '../domain/lead';
import type { LoadGateInput } from '../domain/lead-input';
import { whyNotStep } from '../domain/lead-step';
import type { GateState, GateView } from '../domain/lead-view';
import { done, type Outcome, refused } from '../domain/outcome';
import { type RuleSet, stageRule } from '../domain/rule-set';
import { nextStage } from '../domain/stage';
import { type DeedLead, openLead, stateOf } from './lead-deed';
import { verbFor } from './lead-stage';
import { getRuleSet } from './rule-set';
import { perform } from './transaction';
import { listUnits } from './vocabulary';

/** The next gate of a lead, or null at the end of the way and while the lead rests. */
export function gateOf(lead: DeedLead, rules: RuleSet): GateView | null {
  const to = nextStage(lead.stage);
  if (to === null || lead.status !== 'active') return null;
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

/** What a dialog needs to take a lead through its next gate; refused where that is not a step the lead can take. */
export function getGate(actor: Actor, input: LoadGateInput): Promise<Outcome<GateState>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, verbFor(input.to));
    if (!opened.ok) return opened;
    const { lead } = opened;
    const why = whyNotStep(lead, input.to);
    if (why) return refused(why);
    const gate = gateOf(lead, await getRuleSet(yearOf(actor.today), tx));
    if (!gate) return refused('没有下一阶段可移。');
    const asksUnit = gate.fields.some(field => field.key === 'firstTalkUnitId');
    const units = asksUnit ? await listUnits(actor) : [];
    return done({ leadId: lead.id, title: lead.title, version: lead.version, gate, units });
  });
}
