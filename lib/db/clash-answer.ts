import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { rulingDueOn } from '../domain/claim-clock';
import type { AnswerClashInput, AppealClashInput, ReplyClashInput } from '../domain/claim-input';
import { CLASH_ANSWER_NAMES, nextSteps } from '../domain/clash';
import { toDateColumn, yearOf } from '../domain/day';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { endClaim } from './claim-force';
import { readPercent, shareEarlier } from './clash-effect';
import { earlierUnit, openClash, stateOfClash } from './clash-party';
import { tellParties } from './clash-tell';
import { getRuleSet } from './rule-set';
import { perform } from './transaction';

/** What the later filer makes of a clash: gives way, asks to work together, or disputes. */
export function answerClash(actor: Actor, input: AnswerClashInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openClash(tx, actor, input, ['later']);
    if (!opened.ok) return opened;
    const { clash } = opened.value;
    if (!nextSteps(stateOfClash(clash)).answer) return refused('这次撞单已经处理过，请刷新后查看。');
    const rules = await getRuleSet(yearOf(actor.today), tx);
    const drops = input.answer === 'dropped';
    await tx.clash.update({
      where: { id: clash.id },
      data: {
        answer: input.answer,
        answerReason: input.reason,
        answeredAt: now(),
        answeredById: actor.staffId,
        ...(input.answer === 'dispute' && {
          rulingDueOn: toDateColumn(rulingDueOn(actor.today, rules.clash)),
        }),
        ...(drops && { endedAt: now(), endedHow: 'dropped' }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (drops) {
      const end = { state: 'released', reason: `撞单后放弃：${input.reason}` } as const;
      await endClaim(tx, clash.laterClaimId, end, { today: actor.today, rules });
    }
    await recordAudit(tx, actor, {
      deed: 'clash.answered',
      noun: 'clash',
      nounId: clash.id,
      after: { code: clash.laterClaim.code, answer: CLASH_ANSWER_NAMES[input.answer], reason: input.reason },
    });
    await tellParties(tx, actor, clash.id, {
      text: code => `撞单 ${code}：${clash.laterClaim.unit.shortName}${CLASH_ANSWER_NAMES[input.answer]}`,
      whom: input.answer === 'dispute' ? ['earlier', 'office'] : ['earlier'],
    });
    return done(null);
  });
}

const REPLY_WORDS = {
  accepted: '同意共同跟进',
  declined: '不同意共同跟进，转为争议',
  statement: '补充了说明',
};

/** What the holder says: to a wish to join yes with parts, or no, which makes it a dispute; to a dispute his statement. */
export function replyClash(actor: Actor, input: ReplyClashInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openClash(tx, actor, input, ['earlier']);
    if (!opened.ok) return opened;
    const { clash } = opened.value;
    const may = nextSteps(stateOfClash(clash));
    const isStatement = input.reply === 'statement';
    if (isStatement ? !may.state : !may.replyToJoin) return refused('这次撞单已经处理过，请刷新后查看。');
    if (input.reply !== 'accepted' && input.statement.length < 2)
      return invalid({ statement: '请写明情况或理由' });
    const percent = input.reply === 'accepted' ? readPercent(input.laterPercent) : null;
    if (percent === 'unreadable') return invalid({ laterPercent: '请填 1–99 的整数（%）' });
    const rules = await getRuleSet(yearOf(actor.today), tx);
    const joins = input.reply === 'accepted';
    await tx.clash.update({
      where: { id: clash.id },
      data: {
        ...(!isStatement && { joinAnswer: input.reply === 'accepted' ? 'accepted' : 'declined' }),
        holderStatement: input.statement || null,
        holderAnsweredAt: now(),
        holderAnsweredById: actor.staffId,
        ...(input.reply === 'declined' && {
          rulingDueOn: toDateColumn(rulingDueOn(actor.today, rules.clash)),
        }),
        ...(joins && { endedAt: now(), endedHow: 'joined' }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (joins && percent !== null)
      await shareEarlier(tx, actor, clash, { percent, years: rules.transfer.years, rules, ended: 'joined' });
    await recordAudit(tx, actor, {
      deed: 'clash.replied',
      noun: 'clash',
      nounId: clash.id,
      after: {
        code: clash.earlierClaim.code,
        reply: REPLY_WORDS[input.reply],
        laterPercent: percent,
        note: input.statement,
      },
    });
    await tellParties(tx, actor, clash.id, {
      text: code => `撞单 ${code}：${earlierUnit(clash).name}${REPLY_WORDS[input.reply]}`,
      whom: isStatement ? ['office'] : input.reply === 'declined' ? ['later', 'office'] : ['later'],
    });
    return done(null);
  });
}

/** One appeal against the first ruling, by either side; the second ruling is final. */
export function appealClash(actor: Actor, input: AppealClashInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openClash(tx, actor, input, ['earlier', 'later']);
    if (!opened.ok) return opened;
    const { clash, side } = opened.value;
    if (!nextSteps(stateOfClash(clash)).appeal)
      return refused('只有首次裁定可以申诉一次；申诉后的裁定为最终裁定。');
    const rules = await getRuleSet(yearOf(actor.today), tx);
    await tx.clash.update({
      where: { id: clash.id },
      data: {
        appealedAt: now(),
        appealedById: actor.staffId,
        appealReason: input.reason,
        rulingDueOn: toDateColumn(rulingDueOn(actor.today, rules.clash)),
        endedAt: null,
        endedHow: null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'clash.appealed',
      noun: 'clash',
      nounId: clash.id,
      after: { code: clash.laterClaim.code, reason: input.reason },
    });
    const unit = side === 'later' ? clash.laterClaim.unit.shortName : earlierUnit(clash).name;
    await tellParties(tx, actor, clash.id, {
      text: code => `撞单 ${code}：${unit}对裁定提出申诉`,
      whom: [side === 'later' ? 'earlier' : 'later', 'office'],
    });
    return done(null);
  });
}
