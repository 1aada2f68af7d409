import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { parseAnswer, showAnswer } from '../domain/gate-field';
import { AGREED_COLUMNS, leadField } from '../domain/lead-field';
import type { AssignInput, EditFieldInput, ShareInput } from '../domain/lead-input';
import { done, invalid, type Outcome, refused, stale } from '../domain/outcome';
import { recordAudit } from './audit';
import { columnValue } from './gate-answers';
import { columnAnswers, openLead, saveLead, whoWasFaster } from './lead-deed';
import { indexLead } from './lead-search';
import { perform, type Transaction } from './transaction';

async function hasConfirmedSigning(tx: Transaction, leadId: string): Promise<boolean> {
  const entry = await tx.stageEntry.findFirst({
    where: { leadId, stage: 'signed', confirmedAt: { not: null }, revokedAt: null },
    select: { id: true },
  });
  return entry !== null;
}

/**
 * Sets one field of the lead. When somebody else changed the same field meanwhile both values are told;
 * a change of another field does not stand in the way.
 */
export function editField(actor: Actor, input: EditFieldInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    // Two who set different fields at once wait for each other; neither is told to start again.
    await tx.$executeRaw`SELECT 1 FROM lead WHERE id = ${input.leadId}::uuid FOR NO KEY UPDATE`;
    const opened = await openLead(tx, actor, input.leadId, 'lead.edit');
    if (!opened.ok) return opened;
    const { lead } = opened;
    const field = leadField(input.field);
    if (!field) return refused('这个字段不能在此修改。');
    const parsed = parseAnswer({ ...field, required: false }, input.value, actor.today);
    if (!parsed.ok) return invalid({ [field.key]: parsed.reason });
    if (field.key === 'title' && parsed.value === null) return invalid({ title: '请填写项目名称' });
    const present = showAnswer(field.key, columnAnswers(lead)[field.key] ?? null);
    if (lead.version !== input.version && present !== input.before) {
      const faster = await whoWasFaster(tx, lead);
      const yours = showAnswer(field.key, parsed.value);
      return stale(faster.message, lead.version, [{ label: field.label, theirs: present, yours }]);
    }
    if (AGREED_COLUMNS.includes(field.key) && (await hasConfirmedSigning(tx, lead.id))) {
      return refused('签约已认定，协议金额只能由指挥部办公室以更正办理。');
    }
    if (!(await saveLead(tx, lead, columnValue(field.key, parsed.value)))) return whoWasFaster(tx, lead);
    if (field.key === 'title') {
      const { id, code, investor } = lead;
      await indexLead(tx, {
        id,
        code,
        title: String(parsed.value),
        investorName: investor.name,
        uscc: investor.uscc,
      });
    }
    await recordAudit(tx, actor, {
      deed: 'lead.edited',
      noun: 'lead',
      nounId: lead.id,
      before: { field: field.label, value: present },
      after: { field: field.label, value: showAnswer(field.key, parsed.value) },
    });
    return done({ version: lead.version + 1 });
  });
}

function enabledPerson(tx: Transaction, id: string | null): Promise<{ name: string } | null> {
  if (id === null) return Promise.resolve(null);
  return tx.staff.findFirst({ where: { id, disabledAt: null }, select: { name: true } });
}

/** Hands a lead to another officer, unit or leader, with a reason. */
export function assignLead(actor: Actor, input: AssignInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.assign');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    const unit = await tx.unit.findFirst({
      where: {
        code: input.responsibleUnitCode,
        OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(actor.today) } }],
      },
      select: { shortName: true },
    });
    if (!unit) return invalid({ responsibleUnitCode: '请选择责任单位' });
    const officer = await enabledPerson(tx, input.officerId);
    if (input.officerId && !officer) return invalid({ officerId: '请在列表中选择跟踪人' });
    const leader = await enabledPerson(tx, input.responsibleLeaderId);
    if (input.responsibleLeaderId && !leader)
      return invalid({ responsibleLeaderId: '请在列表中选择包干领导' });
    const saved = await saveLead(tx, lead, {
      officerId: input.officerId,
      responsibleUnitCode: input.responsibleUnitCode,
      responsibleLeaderId: input.responsibleLeaderId,
    });
    if (!saved) return whoWasFaster(tx, lead);
    await recordAudit(tx, actor, {
      deed: 'lead.assigned',
      noun: 'lead',
      nounId: lead.id,
      before: { unit: lead.responsibleUnit.shortName, officer: lead.officer?.name ?? null },
      after: { unit: unit.shortName, officer: officer?.name ?? null, reason: input.reason },
    });
    return done({ version: lead.version + 1 });
  });
}

/** Opens a lead to one more person from today on, such as a reviewer of a department. */
export function shareLead(actor: Actor, input: ShareInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.share');
    if (!opened.ok) return opened;
    const person = await tx.staff.findFirst({
      where: { id: input.staffId, disabledAt: null },
      select: { name: true },
    });
    if (!person) return invalid({ staffId: '请在列表中选择人员' });
    const startsOn = toDateColumn(actor.today);
    await tx.leadShare.upsert({
      where: { leadId_staffId: { leadId: opened.lead.id, staffId: input.staffId } },
      create: { leadId: opened.lead.id, staffId: input.staffId, reason: input.reason, startsOn },
      update: { reason: input.reason, startsOn, endsOn: null },
    });
    await recordAudit(tx, actor, {
      deed: 'lead.shared',
      noun: 'lead',
      nounId: opened.lead.id,
      after: { with: person.name, reason: input.reason },
    });
    return done(null);
  });
}
