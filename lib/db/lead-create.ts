import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type Day, toDateColumn, yearOf } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readEventDay } from '../domain/event-day';
import type { CreateLeadInput } from '../domain/lead-input';
import { parseMoney, type Yuan } from '../domain/money';
import { done, invalid, notAllowed, type Outcome } from '../domain/outcome';
import { parsePhone } from '../domain/phone';
import { normaliseUscc, whyNotUscc } from '../domain/uscc';
import { recordAudit } from './audit';
import { saveContact } from './gate-answers';
import { findOrCreateInvestor } from './investor-record';
import { indexLead } from './lead-search';
import { firstStep } from './next-step';
import { toSortKey } from './pinyin';
import { perform, type Transaction } from './transaction';

type Typed = { tipOn: Day; intendedYuan: Yuan | null; uscc: string | null };
type Placed = { unitCode: string; taskForceCode: string | null };
type NewLead = Omit<CreateLeadInput, keyof Typed | keyof Placed> & Typed & Placed;

function readTyped(input: CreateLeadInput, today: Day): Outcome<Typed> {
  const errors: Record<string, string> = {};
  const tipOn = input.tipOn.trim() === '' ? today : readEventDay(input.tipOn, today);
  if (tipOn === null || tipOn === 'unreadable') errors.tipOn = DAY_REFUSED;
  else if (tipOn > today) errors.tipOn = `线索日期不能晚于今天（${today}）`;
  const money = parseMoney(input.intendedInvestment, { unit: 'wan' });
  if (!money.ok) errors.intendedInvestment = money.reason;
  const uscc = normaliseUscc(input.uscc);
  const whyNot = uscc === '' ? null : whyNotUscc(uscc);
  if (whyNot) errors.uscc = whyNot;
  const phone = input.contactPhone?.trim();
  if (phone && parsePhone(phone) === null) errors.contactPhone = '请填写 11 位手机号或带区号的座机号';
  if (Object.keys(errors).length > 0 || tipOn === null || !money.ok) return invalid(errors);
  return done({ tipOn, intendedYuan: money.yuan, uscc: uscc || null });
}

/** The person to talk to, if any was typed: a number alone belongs to somebody too. */
function contactOf({ contactName = '', contactPosition = '', contactPhone = '' }: NewLead) {
  const name = contactName || (contactPhone.trim() === '' ? '' : '联系人');
  return { contactName: name, contactPosition, contactPhone };
}

/** The unit a new lead belongs to: the chosen one within reach, else the unit of the first post. */
function unitOf(actor: Actor, chosen: string | null): string | null {
  const reachable = actor.posts.flatMap(post => [...post.unitCodes]);
  if (chosen !== null && reachable.includes(chosen)) return chosen;
  return chosen === null ? (actor.posts[0]?.unitCode ?? null) : null;
}

/** Whose lead it will be: its unit, and the task force of its industry; the chain node must belong to that industry. */
async function placeLead(tx: Transaction, actor: Actor, input: CreateLeadInput): Promise<Outcome<Placed>> {
  const unitCode = unitOf(actor, input.unitCode);
  if (unitCode === null) return invalid({ unitCode: '请选择你所在的单位' });
  const industry = await tx.industry.findUnique({
    where: { key: input.industryKey },
    select: { units: { select: { code: true } } },
  });
  if (!industry) return invalid({ industryKey: '请选择所属产业' });
  if (input.chainNodeKey !== null) {
    const node = await tx.chainNode.findFirst({
      where: { key: input.chainNodeKey, bone: { industryKey: input.industryKey } },
      select: { key: true },
    });
    if (!node) return invalid({ chainNodeKey: '请选择所属产业的链条环节' });
  }
  return done({ unitCode, taskForceCode: industry.units[0]?.code ?? null });
}

/** The next number of a lead: ZJ2025-00017. Gaps are harmless, doubles impossible. */
async function nextLeadCode(tx: Transaction, year: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`SELECT nextval('lead_number') AS number`;
  return `ZJ${year}-${String(row?.number ?? 0n).padStart(5, '0')}`;
}

async function insertLead(
  tx: Transaction,
  actor: Actor,
  lead: NewLead,
  investorId: string,
  at: Date,
): Promise<{ id: string; code: string; title: string }> {
  const tipOn = toDateColumn(lead.tipOn);
  return tx.lead.create({
    data: {
      code: await nextLeadCode(tx, yearOf(lead.tipOn)),
      title: lead.title,
      titleKey: toSortKey(lead.title),
      investorId,
      content: lead.content.trim() || null,
      industryKey: lead.industryKey,
      chainNodeKey: lead.chainNodeKey,
      origin: lead.origin,
      source: lead.source,
      sourcePlace: lead.sourcePlace || null,
      referrer: lead.referrer || null,
      responsibleUnitCode: lead.unitCode,
      taskForceCode: lead.taskForceCode,
      officerId: actor.staffId,
      stage: 'lead',
      stageOn: tipOn,
      intendedInvestmentYuan: lead.intendedYuan === null ? null : BigInt(lead.intendedYuan),
      firstContactOn: tipOn,
      lastProgressOn: tipOn,
      ...(await firstStep(tx, actor)),
      createdAt: at,
      createdById: actor.staffId,
      updatedAt: at,
    },
    select: { id: true, code: true, title: true },
  });
}

/** The entry of the tip itself, which counts without the office's word. */
async function recordTip(
  tx: Transaction,
  actor: Actor,
  leadId: string,
  lead: NewLead,
  at: Date,
): Promise<void> {
  await tx.stageEntry.create({
    data: {
      leadId,
      stage: 'lead',
      happenedOn: toDateColumn(lead.tipOn),
      recordedAt: at,
      recordedById: actor.staffId,
      unitCode: lead.unitCode,
      valueYuan: BigInt(lead.intendedYuan ?? 0),
      confirmedAt: at,
      confirmedById: actor.staffId,
    },
    select: { id: true },
  });
}

/** Records a lead at the first tip. The person who records it follows it; 线索 counts on the day of the tip. */
export function createLead(
  actor: Actor,
  input: CreateLeadInput,
): Promise<Outcome<{ id: string; code: string }>> {
  return perform(async tx => {
    if (!can(actor, 'lead.create')) return notAllowed('你的岗位不能登记线索。');
    const typed = readTyped(input, actor.today);
    if (!typed.ok) return typed;
    const placed = await placeLead(tx, actor, input);
    if (!placed.ok) return placed;
    const wanted: NewLead = { ...input, ...typed.value, ...placed.value };
    const investor = await findOrCreateInvestor(tx, {
      name: wanted.investorName,
      uscc: wanted.uscc,
      kind: wanted.investorKind,
      originPlace: wanted.sourcePlace || null,
      parentGroup: wanted.parentGroup || null,
      industryKey: wanted.industryKey,
      chainNodeKey: wanted.chainNodeKey,
      actor,
    });
    if (investor === 'foreign code')
      return invalid({
        uscc: '该投资方已由其他单位登记，尚未填写信用代码。请先不填，由指挥部办公室核对后补充。',
      });
    const at = now();
    const lead = await insertLead(tx, actor, wanted, investor.id, at);
    await recordTip(tx, actor, lead.id, wanted, at);
    await saveContact(tx, { id: lead.id, investorId: investor.id }, contactOf(wanted));
    await indexLead(tx, { ...lead, investorName: investor.name, uscc: investor.uscc });
    await recordAudit(tx, actor, {
      deed: 'lead.recorded',
      noun: 'lead',
      nounId: lead.id,
      after: {
        code: lead.code,
        title: lead.title,
        investor: investor.name,
        ...(wanted.uscc && { uscc: wanted.uscc }),
      },
    });
    return done({ id: lead.id, code: lead.code });
  });
}
