import type { Actor } from '../domain/actor';
import { type Answer, parseAnswer, showAnswer } from '../domain/gate-field';
import { AGREED_COLUMNS, type EditableColumn, editableField, isTermColumn } from '../domain/lead-field';
import type { AssignInput, EditFieldInput } from '../domain/lead-input';
import { needsStep } from '../domain/next-step';
import { done, invalid, type Outcome, refused, stale } from '../domain/outcome';
import { recordNoun } from '../domain/stage';
import { type Deed, recordAudit } from './audit';
import { columnValue } from './gate-answers';
import { readAssignment } from './lead-assign';
import { columnAnswers, type DeedLead, lastTouch, openLead, saveLead, whoWasFaster } from './lead-deed';
import { indexLead } from './lead-search';
import { stepOwner } from './next-step';
import { notify } from './notice';
import { toSortKey } from './pinyin';
import { perform, type Transaction } from './transaction';

/** The office confirms what it has seen: from the report of a signing on its money stands still. */
async function hasSigned(tx: Transaction, leadId: string): Promise<boolean> {
  const entry = await tx.stageEntry.findFirst({
    where: { leadId, stage: 'signed', revokedAt: null },
    select: { id: true },
  });
  return entry !== null;
}

function standingAnswer(lead: DeedLead, key: EditableColumn): Answer {
  return isTermColumn(key) ? lead[key] : (columnAnswers(lead)[key] ?? null);
}

/**
 * The change for the audit. Terms stand there under their own keys, so that the audit officer's page can leave
 * the values out: they are needed to trace a leak, not to read along.
 */
function editedDeed(
  { key, label }: { key: EditableColumn; label: string },
  before: string,
  after: string,
): Pick<Deed, 'deed' | 'before' | 'after'> {
  if (isTermColumn(key)) {
    return { deed: 'lead.termsEdited', before: { [key]: before }, after: { [key]: after } };
  }
  return {
    deed: 'lead.edited',
    before: { field: label, value: before },
    after: { field: label, value: after },
  };
}

/** A step that is written in place stays with whoever had the one before it. */
const ownerOf = (actor: Actor, lead: DeedLead, step: Answer): string | null =>
  step === null ? null : stepOwner(actor, lead, lead.nextStepOwnerId);

/** While a lead is active somebody has to know what comes next: its step is rewritten or ticked off, not emptied. */
function whyNotEmpty(lead: DeedLead, key: EditableColumn, value: Answer): string | null {
  if (key !== 'nextStep' && key !== 'nextStepOn') return null;
  const empties = value === null && lead[key] !== null;
  return empties && needsStep(lead) ? '推进中的项目要有下一步：请改写，或用「完成」记下接着做什么。' : null;
}

/**
 * Sets one field of the lead. When somebody else changed the same field meanwhile both values are told;
 * a change of another field does not stand in the way.
 */
export function editField(actor: Actor, input: EditFieldInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    // Two who set different fields at once wait for each other; neither is told to start again.
    await tx.$executeRaw`SELECT 1 FROM lead WHERE id = ${input.leadId}::uuid FOR NO KEY UPDATE`;
    const verb = isTermColumn(input.field) ? 'terms.edit' : 'lead.edit';
    const opened = await openLead(tx, actor, input.leadId, verb);
    if (!opened.ok) return opened;
    const { lead } = opened;
    const field = editableField(input.field);
    if (!field) return refused('这个字段不能在此修改。');
    const parsed = parseAnswer({ ...field, required: false }, input.value, actor.today);
    if (!parsed.ok) return invalid({ [field.key]: parsed.reason });
    const whyNot = whyNotEmpty(lead, field.key, parsed.value);
    if (whyNot) return invalid({ [field.key]: whyNot });
    if (field.key === 'title' && parsed.value === null) return invalid({ title: '请填写项目名称' });
    if (field.key === 'title' && [...String(parsed.value)].length > 60)
      return invalid({ title: '项目名称不超过60字' });
    const present = showAnswer(field.key, standingAnswer(lead, field.key));
    if (lead.version !== input.version && present !== input.before) {
      const yours = showAnswer(field.key, parsed.value);
      const who = await lastTouch(tx, lead.id, field.label);
      const message = `${who}改过「${field.label}」：他填 ${present}，你填 ${yours}。请选择保留哪一个。`;
      return stale(message, lead.version, [{ label: field.label, theirs: present, yours }]);
    }
    if (AGREED_COLUMNS.includes(field.key) && (await hasSigned(tx, lead.id))) {
      return refused(
        '协议金额随签约上报后不再改动：未认定的请撤销移动后重新填报，已认定的由指挥部办公室以更正办理。',
      );
    }
    const saved = await saveLead(tx, lead, {
      ...columnValue(field.key, parsed.value),
      ...(field.key === 'title' && { titleKey: toSortKey(String(parsed.value)) }),
      ...(field.key === 'nextStep' && { nextStepOwnerId: ownerOf(actor, lead, parsed.value) }),
    });
    if (!saved) return whoWasFaster(tx, lead);
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
      ...editedDeed(field, present, showAnswer(field.key, parsed.value)),
      noun: 'lead',
      nounId: lead.id,
    });
    return done({ version: lead.version + 1 });
  });
}

/** Tells who has come to a lead and who has left it; nobody who stays. */
async function tellAssigned(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  input: AssignInput,
): Promise<void> {
  const record = `${recordNoun(lead.stage)} ${lead.code}`;
  const href = `/leads/${lead.id}`;
  const { officerId, responsibleLeaderId, serviceOfficerId } = input;
  if (officerId !== lead.officerId) {
    await notify(tx, actor, [officerId], { text: `${actor.name}将${record} 指派给你跟踪`, href });
    await notify(tx, actor, [lead.officerId], { text: `${actor.name}将你跟踪的${record} 改派他人`, href });
  }
  if (responsibleLeaderId !== lead.responsibleLeaderId) {
    await notify(tx, actor, [responsibleLeaderId], { text: `${actor.name}将${record} 列为你包干`, href });
  }
  if (serviceOfficerId && serviceOfficerId !== lead.serviceOfficerId) {
    await notify(tx, actor, [serviceOfficerId], { text: `${actor.name}请你担任${record} 的服务专员`, href });
  }
}

/** Hands a lead to another officer, unit, leader, task force or service officer, with a reason. */
export function assignLead(actor: Actor, input: AssignInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.assign');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    const read = await readAssignment(tx, actor, lead, input);
    if (!read.ok) return read;
    const { columns, before, after } = read.value;
    if (!(await saveLead(tx, lead, columns))) return whoWasFaster(tx, lead);
    await recordAudit(tx, actor, {
      deed: 'lead.assigned',
      noun: 'lead',
      nounId: lead.id,
      before,
      after: { ...after, reason: input.reason },
    });
    await tellAssigned(tx, actor, lead, input);
    return done({ version: lead.version + 1 });
  });
}
