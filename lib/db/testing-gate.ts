import type { Actor } from '../domain/actor';
import type { AdvanceInput } from '../domain/lead-input';
import type { GateField } from '../domain/rule-set';
import { nextStage, type StageKey } from '../domain/stage';
import { addAttachment } from './attachment';
import { getLead } from './lead-detail';
import type { StoredLead } from './testing-actor';

const TYPED: Record<GateField['type'], string> = {
  text: '按会议纪要办理',
  enum: '',
  money: '1.2亿',
  number: '12',
  date: '2026-09-30',
  ref: '330681104',
  uscc: '91330681MA2031002H',
  boolean: 'true',
};

const typedFor = (field: GateField): string =>
  field.type === 'enum' ? (field.options?.[0]?.key ?? '') : TYPED[field.type];

/** Hands in every document that the next gate asks for, and answers what it still lacks: a move that must go through. */
export async function readyMove(
  actor: Actor,
  stored: StoredLead,
  happenedOn = '2026-06-12',
): Promise<AdvanceInput> {
  const to: StageKey | null = nextStage(stored.stage);
  const before = await getLead(actor, stored.id);
  if (!to || !before?.gate) throw new Error(`${stored.title} has no next gate.`);
  for (const document of before.gate.documents.filter(one => one.required && !one.given)) {
    await addAttachment(actor, {
      leadId: stored.id,
      documentKey: document.key,
      fileName: `${document.label}.pdf`,
      contentType: 'application/pdf',
      bytes: new TextEncoder().encode(`%PDF-1.7 ${document.label}`),
    });
  }
  const missing = before.gate.missing.map(item => item.key);
  const fields = before.gate.fields.filter(field => missing.includes(field.key) && field.key !== 'contactId');
  const answers = Object.fromEntries(fields.map(field => [field.key, typedFor(field)]));
  const contact = missing.includes('contactId') ? { contactName: '顾思远', contactPhone: '16012345678' } : {};
  return { leadId: stored.id, version: before.version, to, happenedOn, answers: { ...answers, ...contact } };
}
