import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { TALK_KINDS, whyNotFile } from '../domain/claim';
import { fileDueOn } from '../domain/claim-clock';
import type { FileClaimInput } from '../domain/claim-input';
import type { FiledClaim } from '../domain/claim-view';
import { type Day, fromDateColumn, yearOf } from '../domain/day';
import { parseMoney } from '../domain/money';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import type { RuleSet } from '../domain/rule-set';
import { isAfterSigning } from '../domain/stage';
import { recordAudit } from './audit';
import { lockClaims, standingFrom } from './claim-force';
import { type EarlierClaim, listEarlierClaims } from './clash-keys';
import { metClaims, tellHolders } from './clash-tell';
import { type DeedLead, openLead } from './lead-deed';
import { notify } from './notice';
import { listWhoMay } from './post-holders';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

/** The form as read: amounts in whole yuan, land in 亩, plant in m². */
type Filing = {
  talk: { id: string; happenedOn: Date };
  place: string;
  people: string;
  amountYuan: number;
  landMu: number | null;
  plantSqm: number | null;
};

function readMeasure(typed: string, decimals: 0 | 2): number | null | 'unreadable' {
  const plain = typed.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return null;
  const shape = decimals === 0 ? /^\d{1,8}$/ : /^\d{1,8}(\.\d{1,2})?$/;
  return shape.test(plain) ? Number(plain) : 'unreadable';
}

function findTalk(tx: Transaction, leadId: string, activityId: string) {
  if (activityId === '') return null;
  return tx.activity.findFirst({
    where: { id: activityId, leadId, kind: { in: [...TALK_KINDS] } },
    select: { id: true, happenedOn: true, place: true, people: true },
  });
}

/** Minutes of the lead under their own name, or any file that was handed in with the talk. */
async function hasMinutes(tx: Transaction, leadId: string, activityId: string | null): Promise<boolean> {
  const ways = [{ documentKey: 'firstTalkMinutes' }, ...(activityId === null ? [] : [{ activityId }])];
  return (await tx.attachment.count({ where: { leadId, OR: ways } })) > 0;
}

/** Reads the form and names at once all that it lacks. */
async function readFiling(tx: Transaction, lead: DeedLead, input: FileClaimInput): Promise<Outcome<Filing>> {
  const money = parseMoney(input.amount, { unit: 'wan' });
  const landMu = readMeasure(input.landMu, 2);
  const plantSqm = readMeasure(input.plantSqm, 0);
  const errors: Record<string, string> = {};
  if (!money.ok) errors.amount = money.reason;
  if (landMu === 'unreadable') errors.landMu = '请填一个数字（亩），最多两位小数';
  if (plantSqm === 'unreadable') errors.plantSqm = '请填一个整数（㎡）';
  if (!money.ok || landMu === 'unreadable' || plantSqm === 'unreadable') return invalid(errors);
  const talk = await findTalk(tx, lead.id, input.activityId);
  const place = input.place || talk?.place || '';
  const people = input.people || talk?.people || '';
  const missing = whyNotFile({
    hasTalk: talk !== null,
    hasMinutes: await hasMinutes(tx, lead.id, talk?.id ?? null),
    place,
    people,
    amountYuan: money.yuan,
    investorName: lead.investor.name,
  });
  if (missing.length > 0 || talk === null || money.yuan === null)
    return refused(`备案还不完整：缺少${missing.map(item => item.label).join('、')}。`, missing);
  return done({ talk, place, people, amountYuan: money.yuan, landMu, plantSqm });
}

async function whyNotNow(tx: Transaction, lead: DeedLead): Promise<string | null> {
  if (lead.status !== 'active') return '未在推进的项目不能备案，请先恢复推进。';
  if (isAfterSigning(lead.stage)) return '项目已签约，不再需要首谈备案。';
  if (lead.pooledOn !== null) return '项目已进入公共池，请先认领再备案。';
  const standing = await tx.claim.findFirst({
    where: { leadId: lead.id, state: { in: ['waiting', 'held', 'clashed'] } },
    select: { code: true },
  });
  return standing ? `已有备案 ${standing.code}，不用重复提交。` : null;
}

/** The next number of a claim: BA2025-00012. Gaps are harmless, doubles impossible. */
async function nextClaimCode(tx: Transaction, year: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`SELECT nextval('claim_number') AS number`;
  return `BA${year}-${String(row?.number ?? 0n).padStart(5, '0')}`;
}

type Entry = { actor: Actor; lead: DeedLead; filing: Filing; earlier: EarlierClaim[]; rules: RuleSet };

async function insertClaim(tx: Transaction, { actor, lead, filing, earlier, rules }: Entry) {
  const { talk, landMu, plantSqm, amountYuan } = filing;
  const filedAt = now();
  const standing =
    earlier.length > 0
      ? ({ state: 'clashed', protectedUntil: null } as const)
      : standingFrom(actor.today, amountYuan, rules);
  const claim = await tx.claim.create({
    data: {
      code: await nextClaimCode(tx, yearOf(actor.today)),
      leadId: lead.id,
      investorId: lead.investorId,
      unitCode: lead.responsibleUnitCode,
      holderUnitCode: lead.responsibleUnitCode,
      activityId: talk.id,
      talkedOn: talk.happenedOn,
      place: filing.place,
      people: filing.people,
      amountYuan: BigInt(amountYuan),
      landMu,
      plantSqm,
      filedAt,
      filedById: actor.staffId,
      ...standing,
    },
    select: { id: true, code: true, state: true, protectedUntil: true },
  });
  await tx.clash.createMany({
    data: earlier.map(({ id, matchedBy }) => ({
      earlierClaimId: id,
      laterClaimId: claim.id,
      matchedBy,
      raisedAt: filedAt,
    })),
  });
  return claim;
}

/** The office hears of what it has to confirm, the holders of earlier claims that another unit has filed. */
async function tell(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  claim: { id: string; code: string; state: string },
) {
  if (claim.state === 'waiting')
    await notify(tx, actor, await listWhoMay(tx, 'clash.rule'), {
      text: `${lead.responsibleUnit.shortName}提交首谈备案 ${claim.code}，待认定`,
      href: '/claims?tab=waiting',
      kind: 'claim',
    });
  if (claim.state === 'clashed') await tellHolders(tx, actor, claim, lead.responsibleUnit.shortName);
}

const isLate = (talkedOn: Day, today: Day, rules: RuleSet): boolean =>
  fileDueOn(talkedOn, rules.claim) < today;

/** Whoever files in the same second as others waits for them: to be told who was first is worth more than a quick refusal. */
const IN_LINE = { timeoutMs: 15_000 };

/**
 * 首谈备案: files the claim of a lead. The first complete filing by the server's clock holds; whoever comes second is
 * told the earlier unit, day, stage and code, and nothing else. Incomplete, it is refused with all that is missing.
 */
export function fileClaim(actor: Actor, input: FileClaimInput): Promise<Outcome<FiledClaim>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'claim.file');
    if (!opened.ok) return opened;
    const { lead } = opened;
    await lockClaims(tx);
    const whyNot = await whyNotNow(tx, lead);
    if (whyNot) return refused(whyNot);
    const read = await readFiling(tx, lead, input);
    if (!read.ok) return read;
    const filing = read.value;
    const rules = await getRuleSet(yearOf(actor.today), tx);
    const earlier = await listEarlierClaims(tx, {
      leadId: lead.id,
      unitCode: lead.responsibleUnitCode,
      amountYuan: filing.amountYuan,
      tolerancePercent: rules.claim.amountTolerancePercent,
    });
    const claim = await insertClaim(tx, { actor, lead, filing, earlier, rules });
    const late = isLate(fromDateColumn(filing.talk.happenedOn), actor.today, rules);
    await recordAudit(tx, actor, {
      deed: 'claim.filed',
      noun: 'lead',
      nounId: lead.id,
      after: {
        code: claim.code,
        claimState: claim.state,
        note: `${claim.code}${late ? '，超过规定时限' : ''}${claim.state === 'clashed' ? '，与在先备案撞单' : ''}`,
      },
    });
    await tell(tx, actor, lead, claim);
    return done({
      code: claim.code,
      state: claim.state,
      protectedUntil: claim.protectedUntil === null ? null : fromDateColumn(claim.protectedUntil),
      isLate: late,
      met: await metClaims(tx, claim.id),
    });
  }, IN_LINE);
}
