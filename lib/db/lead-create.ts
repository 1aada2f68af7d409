import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn, yearOf } from '../domain/day';
import { readEventDay } from '../domain/event-day';
import { matchKey } from '../domain/firm-name';
import type { CreateLeadInput } from '../domain/lead-input';
import { parseMoney } from '../domain/money';
import { done, invalid, notAllowed, type Outcome } from '../domain/outcome';
import { whyNotUscc } from '../domain/uscc';
import { recordAudit } from './audit';
import { indexLead } from './lead-search';
import { toInitials, toPinyin } from './pinyin';
import { perform, type Transaction } from './transaction';

type Read = { tipOn: string; intendedYuan: number | null; uscc: string | null };

function readTyped(input: CreateLeadInput, today: string): Read | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const tipOn = input.tipOn.trim() === '' ? today : readEventDay(input.tipOn, today);
  if (tipOn === null || tipOn === 'unreadable') errors.tipOn = '请填一个日期，例如 2025-03-05 或 3月5日';
  else if (tipOn > today) errors.tipOn = `线索日期不能晚于今天（${today}）`;
  const money = parseMoney(input.intendedInvestment, { unit: 'wan' });
  if (!money.ok) errors.intendedInvestment = money.reason;
  const uscc = input.uscc.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const whyNot = uscc === '' ? null : whyNotUscc(uscc);
  if (whyNot) errors.uscc = whyNot;
  if (Object.keys(errors).length > 0 || tipOn === null || !money.ok) return { errors };
  return { tipOn, intendedYuan: money.yuan, uscc: uscc || null };
}

/** The investor of the name or code, or a new one. Equal match key or equal valid code is the same investor. */
export async function findOrCreateInvestor(
  tx: Transaction,
  wanted: {
    name: string;
    uscc: string | null;
    kind?: CreateLeadInput['investorKind'];
    originPlace?: string | null;
  },
  importBatchId: string | null = null,
): Promise<{ id: string; name: string; uscc: string | null }> {
  const key = matchKey(wanted.name);
  const select = { id: true, name: true, uscc: true } as const;
  const byCode = wanted.uscc ? await tx.investor.findUnique({ where: { uscc: wanted.uscc }, select }) : null;
  if (byCode) return byCode;
  const unnamed = wanted.name === '待核实';
  const byName = unnamed
    ? null
    : await tx.investor.findFirst({ where: { matchKey: key }, orderBy: { id: 'asc' }, select });
  if (byName && (byName.uscc === null || wanted.uscc === null)) {
    if (wanted.uscc === null || byName.uscc !== null) return byName;
    return tx.investor.update({ where: { id: byName.id }, data: { uscc: wanted.uscc }, select });
  }
  return tx.investor.create({
    data: {
      name: wanted.name,
      matchKey: key,
      namePinyin: toPinyin(wanted.name),
      nameInitials: toInitials(wanted.name),
      uscc: wanted.uscc,
      kind: wanted.kind ?? null,
      originPlace: wanted.originPlace ?? null,
      importBatchId,
    },
    select,
  });
}

/** The next number of a lead: ZJ2025-00017. Gaps are harmless, doubles impossible. */
export async function nextLeadCode(tx: Transaction, year: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`SELECT nextval('lead_number') AS number`;
  return `ZJ${year}-${String(row?.number ?? 0n).padStart(5, '0')}`;
}

/** The unit a new lead belongs to: the chosen one within reach, else the unit of the first post. */
function unitOf(actor: Actor, chosen: string | null): string | null {
  const reachable = actor.posts.flatMap(post => [...post.unitCodes]);
  if (chosen !== null && reachable.includes(chosen)) return chosen;
  return chosen === null ? (actor.posts[0]?.unitCode ?? null) : null;
}

/** Records a lead at the first tip. The person who records it follows it; 线索 counts on the day of the tip. */
export function createLead(
  actor: Actor,
  input: CreateLeadInput,
): Promise<Outcome<{ id: string; code: string }>> {
  return perform(async tx => {
    if (!can(actor, 'lead.create')) return notAllowed('你的岗位不能登记线索。');
    const read = readTyped(input, actor.today);
    if ('errors' in read) return invalid(read.errors);
    const unitCode = unitOf(actor, input.unitCode);
    if (unitCode === null) return invalid({ unitCode: '请选择你所在的单位' });
    const industry = await tx.industry.findUnique({
      where: { key: input.industryKey },
      select: { units: { select: { code: true } } },
    });
    if (!industry) return invalid({ industryKey: '请选择所属产业' });
    const investor = await findOrCreateInvestor(tx, {
      name: input.investorName,
      uscc: read.uscc,
      kind: input.investorKind,
      originPlace: input.sourcePlace || null,
    });
    const at = now();
    const lead = await tx.lead.create({
      data: {
        code: await nextLeadCode(tx, yearOf(read.tipOn)),
        title: input.title,
        investorId: investor.id,
        content: input.content.trim() || null,
        industryKey: input.industryKey,
        chainNodeKey: input.chainNodeKey,
        origin: input.origin,
        source: input.source,
        sourcePlace: input.sourcePlace || null,
        referrer: input.referrer || null,
        responsibleUnitCode: unitCode,
        taskForceCode: industry.units[0]?.code ?? null,
        officerId: actor.staffId,
        stage: 'lead',
        stageOn: toDateColumn(read.tipOn),
        intendedInvestmentYuan: read.intendedYuan === null ? null : BigInt(read.intendedYuan),
        firstContactOn: toDateColumn(read.tipOn),
        lastProgressOn: toDateColumn(read.tipOn),
        createdAt: at,
        createdById: actor.staffId,
        updatedAt: at,
      },
      select: { id: true, code: true, title: true },
    });
    await tx.stageEntry.create({
      data: {
        leadId: lead.id,
        stage: 'lead',
        happenedOn: toDateColumn(read.tipOn),
        recordedAt: at,
        recordedById: actor.staffId,
        unitCode,
        valueYuan: BigInt(read.intendedYuan ?? 0),
        confirmedAt: at,
        confirmedById: actor.staffId,
      },
      select: { id: true },
    });
    await indexLead(tx, { ...lead, investorName: investor.name, uscc: investor.uscc });
    await recordAudit(tx, actor, {
      deed: 'lead.recorded',
      noun: 'lead',
      nounId: lead.id,
      after: { code: lead.code, title: input.title, investor: investor.name },
    });
    return done({ id: lead.id, code: lead.code });
  });
}
