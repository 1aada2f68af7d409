import { Prisma } from '@/prisma/generated/client';
import { toDateColumn } from '../domain/day';
import { parseEmail } from '../domain/email';
import { type Answer, type Answers, parseAnswer } from '../domain/gate-field';
import { type EditableColumn, isInvestorField, LEAD_FIELDS, leadColumn } from '../domain/lead-field';
import { parsePhone } from '../domain/phone';
import type { GateField } from '../domain/rule-set';
import type { DeedLead } from './lead-deed';
import { phoneHash } from './phone-hash';
import type { Transaction } from './transaction';

/** Fields of a person to talk to; together they answer the gate field contactId. */
const CONTACT_PARTS = ['contactName', 'contactPosition', 'contactPhone', 'contactEmail'] as const;

export type ParsedAnswers = { values: Answers; errors: Record<string, string> };

/** Reads what was typed for a gate; an error per field, in Chinese. Fields not handed in are left as they are. */
export function parseAnswers(
  fields: readonly GateField[],
  typed: Record<string, string>,
  today: string,
): ParsedAnswers {
  const values: Answers = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const text = typed[field.key];
    if (text === undefined || field.key === 'contactId') continue;
    const parsed = parseAnswer(field, text, today);
    if (parsed.ok) values[field.key] = parsed.value;
    else errors[field.key] = parsed.reason;
  }
  const phone = typed.contactPhone?.trim();
  if (phone && parsePhone(phone) === null) errors.contactPhone = '请填写 11 位手机号或带区号的座机号';
  const email = typed.contactEmail?.trim();
  if (email && parseEmail(email) === null) errors.contactEmail = '请填写完整的邮箱，例如 name@example.com';
  if (typed.contactName?.trim()) values.contactId = 'new';
  return { values, errors };
}

/** An answer as its column stores it. */
export function columnValue(column: EditableColumn, answer: Answer): Prisma.LeadUncheckedUpdateManyInput {
  const type = LEAD_FIELDS.find(field => field.key === column)?.type;
  if (answer === null) return { [column]: null };
  if (type === 'money') return { [column]: BigInt(Number(answer)) };
  if (type === 'number') return { [column]: new Prisma.Decimal(String(answer)) };
  if (type === 'date') return { [column]: toDateColumn(String(answer)) };
  return { [column]: String(answer) };
}

/** Splits answers into columns of the lead, facts, and what belongs to the investor. */
export function placeAnswers(
  lead: DeedLead,
  answers: Answers,
): { columns: Prisma.LeadUncheckedUpdateManyInput; investor: Prisma.InvestorUpdateInput } {
  let columns: Prisma.LeadUncheckedUpdateManyInput = {};
  const facts = { ...(lead.facts as Answers) };
  const investor: Prisma.InvestorUpdateInput = {};
  for (const [key, answer] of Object.entries(answers)) {
    const column = leadColumn(key);
    if (key === 'contactId') continue;
    else if (column) columns = { ...columns, ...columnValue(column, answer) };
    else if (key === 'firstTalkUnitId') columns.firstTalkUnitCode = answer === null ? null : String(answer);
    else if (key === 'uscc') investor.uscc = answer === null ? null : String(answer);
    else if (key === 'businessScope') investor.businessScope = answer === null ? null : String(answer);
    else if (!isInvestorField(key)) facts[key] = answer;
  }
  return { columns: { ...columns, facts }, investor };
}

/** Writes down the person to talk to, when one was named. */
export async function saveContact(
  tx: Transaction,
  lead: { id: string; investorId: string },
  typed: Record<string, string>,
): Promise<void> {
  const [name, position, phone, email] = CONTACT_PARTS.map(part => typed[part]?.trim() ?? '');
  if (!name) return;
  const number = phone ? parsePhone(phone) : null;
  await tx.contact.create({
    data: {
      investorId: lead.investorId,
      leadId: lead.id,
      name,
      position: position || null,
      phone: number,
      phoneHash: phoneHash(number),
      email: email ? parseEmail(email) : null,
    },
    select: { id: true },
  });
}

/** Answers that name something which is not there, or is somebody else's; an error per field, in Chinese. */
export async function whyNotNamed(
  tx: Transaction,
  investorId: string,
  { uscc, firstTalkUnitId }: Answers,
): Promise<Record<string, string>> {
  const errors: Record<string, string> = {};
  if (typeof uscc === 'string') {
    const other = await tx.investor.findFirst({
      where: { AND: [{ uscc }, { NOT: { id: investorId } }] },
      select: { id: true },
    });
    if (other) errors.uscc = '该信用代码已登记在另一投资方名下，请核对，或请指挥部办公室处理。';
  }
  if (typeof firstTalkUnitId === 'string') {
    const unit = await tx.unit.findUnique({ where: { code: firstTalkUnitId }, select: { code: true } });
    if (!unit) errors.firstTalkUnitId = '请在列表中选择首谈单位';
  }
  return errors;
}
