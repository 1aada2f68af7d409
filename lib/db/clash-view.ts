import type { Actor } from '../domain/actor';
import { rulingLeftWords } from '../domain/claim-clock';
import type { ClashFaceView, ClashSideView, ClashView } from '../domain/claim-view';
import { clashWords, isDispute, type MatchKind, nextSteps } from '../domain/clash';
import { type Day, dayOf, fromDateColumn } from '../domain/day';
import { ACTIVITY_NAMES } from '../domain/labels';
import { toYuan } from '../domain/money';
import { stageName } from '../domain/stage';
import { followUpsSince } from './claim-term';
import { type ClashParty, type ClashRow, earlierUnit, type Side, sideOf, stateOfClash } from './clash-party';
import { db } from './client';

/** What either side may know of a claim: unit, day, stage, code. */
function faceOf(claim: ClashParty, unitName: string): ClashFaceView {
  return {
    code: claim.code,
    unitName,
    filedOn: dayOf(claim.filedAt),
    stageName: stageName(claim.lead.stage),
  };
}

/** A side in full: for the office, which hears both, and for nobody else. */
async function sideFor(claim: ClashParty): Promise<ClashSideView & { filedAt: string }> {
  const [lead, followUps] = await Promise.all([
    db.lead.findUniqueOrThrow({
      where: { id: claim.leadId },
      select: {
        investor: { select: { name: true } },
        attachments: {
          where: { OR: [{ documentKey: 'firstTalkMinutes' }, { activityId: claim.activityId }] },
          select: { id: true, fileName: true },
        },
        activities: {
          where: { kind: { notIn: ['note', 'comment'] } },
          orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
          take: 8,
          select: { happenedOn: true, kind: true, text: true },
        },
      },
    }),
    db.activity.count({ where: followUpsSince(claim) }),
  ]);
  const filedBy = await db.staff.findUnique({ where: { id: claim.filedById }, select: { name: true } });
  return {
    leadId: claim.leadId,
    leadCode: claim.lead.code,
    title: claim.lead.title,
    investorName: lead.investor.name,
    stageName: stageName(claim.lead.stage),
    talkedOn: fromDateColumn(claim.talkedOn),
    place: claim.place,
    people: claim.people,
    amountYuan: toYuan(claim.amountYuan),
    filedBy: filedBy?.name ?? '',
    filedAt: claim.filedAt.toISOString(),
    minutes: lead.attachments,
    talks: lead.activities.map(({ happenedOn, kind, text }) => ({
      on: fromDateColumn(happenedOn),
      kindName: ACTIVITY_NAMES[kind],
      text,
    })),
    followUps,
  };
}

const dayOrNull = (date: Date | null): Day | null => (date === null ? null : fromDateColumn(date));

/** Words of one side go to the office and to itself; to the other where they ask or answer the wish to join. */
function statementsFor(side: Side, clash: ClashRow) {
  const { answer, answerReason, holderStatement, joinAnswer } = clash;
  return {
    answerReason: side !== 'earlier' || answer === 'join' ? answerReason : null,
    holderStatement: side !== 'later' || joinAnswer !== null ? holderStatement : null,
  };
}

/** What this side may say now. */
export function mayOf(side: Side, clash: ClashRow): ClashView['may'] {
  const state = stateOfClash(clash);
  const next = nextSteps(state);
  return {
    answer: side === 'later' && next.answer,
    replyToJoin: side === 'earlier' && next.replyToJoin,
    state: side === 'earlier' && next.state,
    appeal: side !== 'office' && next.appeal,
    rule: side === 'office' && isDispute(state),
  };
}

/** A clash for somebody who has a part in it; each side learns of the other its unit, day, stage and code alone. */
export async function toClash(actor: Actor, clash: ClashRow): Promise<ClashView> {
  const side = sideOf(actor, clash);
  if (side === null) throw new Error(`${actor.name} has no part in the clash ${clash.id}.`);
  const { earlierClaim, laterClaim } = clash;
  const [earlierSide, laterSide] =
    side === 'office' ? await Promise.all([sideFor(earlierClaim), sideFor(laterClaim)]) : [null, null];
  const state = stateOfClash(clash);
  const dueOn = isDispute(state) ? dayOrNull(clash.rulingDueOn) : null;
  return {
    id: clash.id,
    version: clash.version,
    as: side,
    words: clashWords(state, side),
    isOpen: state.isOpen,
    raisedOn: dayOf(clash.raisedAt),
    earlier: faceOf(earlierClaim, earlierUnit(clash).name),
    later: faceOf(laterClaim, laterClaim.unit.shortName),
    earlierSide,
    laterSide,
    matchedBy: side === 'office' ? (clash.matchedBy as MatchKind[]) : [],
    answer: clash.answer,
    ...statementsFor(side, clash),
    joinAnswer: clash.joinAnswer,
    rulingDueOn: dueOn,
    rulingLeft: dueOn === null ? null : rulingLeftWords(dueOn, actor.today),
    appealReason: side === 'office' ? clash.appealReason : null,
    isAppealed: state.isAppealed,
    endedHow: clash.endedHow,
    rulings: clash.rulings.map(ruling => ({
      place: ruling.place,
      kind: ruling.kind,
      reasons: ruling.reasons,
      unitName: ruling.unit?.shortName ?? null,
      laterPercent: ruling.laterPercent,
      years: ruling.years,
      ruledAt: ruling.ruledAt.toISOString(),
    })),
    may: mayOf(side, clash),
  };
}
