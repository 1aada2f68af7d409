import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { toDateColumn, yearOf } from '../domain/day';
import type { Answers } from '../domain/gate-field';
import { leadValue } from '../domain/lead-value';
import { toYuanOrNull } from '../domain/money';
import { needsConfirmation } from '../domain/rule-set';
import type { StageKey } from '../domain/stage';
import type { DeedLead } from './lead-deed';
import { getRuleSet } from './rule-set';
import type { Transaction } from './transaction';
import { unitOnDay } from './unit-on-day';

type NewEntry = { to: StageKey; happenedOn: string; answers: Answers; note: string | null };

/** The entry of a move, with the value of the event day and the evidence handed in. */
export async function recordEntry(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  move: NewEntry,
): Promise<string> {
  const rules = await getRuleSet(yearOf(move.happenedOn), tx);
  const at = now();
  const figure = (key: string, column: bigint | null): number | null => {
    const answer = move.answers[key];
    return typeof answer === 'number' ? answer : toYuanOrNull(column);
  };
  const value = leadValue({
    stage: move.to,
    agreedInvestmentYuan: figure('agreedInvestmentYuan', lead.agreedInvestmentYuan),
    plannedInvestmentYuan: figure('plannedInvestmentYuan', lead.plannedInvestmentYuan),
    intendedInvestmentYuan: figure('intendedInvestmentYuan', lead.intendedInvestmentYuan),
  });
  const kind = move.answers.agreementKind;
  const entry = await tx.stageEntry.create({
    data: {
      leadId: lead.id,
      stage: move.to,
      happenedOn: toDateColumn(move.happenedOn),
      recordedAt: at,
      recordedById: actor.staffId,
      unitCode: await unitOnDay(tx, lead, move.happenedOn),
      agreementKind:
        move.to === 'signed' && (kind === 'framework' || kind === 'formal' || kind === 'supplementary')
          ? kind
          : null,
      valueYuan: BigInt(value ?? 0),
      evidence: move.answers,
      note: move.note,
      ...(needsConfirmation(rules, move.to) ? {} : { confirmedAt: at, confirmedById: actor.staffId }),
    },
    select: { id: true },
  });
  return entry.id;
}
