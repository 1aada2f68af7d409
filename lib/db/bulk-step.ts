import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { BulkChangeOf } from '../domain/bulk-change';
import { done, invalid } from '../domain/outcome';
import { loadActor } from './actor';
import { changes, type GetReady, type Judge, stays } from './bulk-judge';
import type { BulkLead } from './bulk-lead';
import { subjectOf } from './lead-deed';
import { day } from './lead-parts';
import { stepOwner } from './next-step';

type Step = { nextStep: string; nextStepOn: string; nextStepOwnerId: string };

/** The step that the lead shall have; a day alone moves the one that stands, a name alone hands it on. Null without one. */
function stepOf(actor: Actor, lead: BulkLead, { text, on, ownerId }: BulkChangeOf<'step'>): Step | null {
  const nextStep = text || lead.nextStep;
  const nextStepOn = on ?? day(lead.nextStepOn);
  if (nextStep === null || nextStepOn === null) return null;
  const kept = text === '' ? lead.nextStepOwnerId : null;
  return { nextStep, nextStepOn, nextStepOwnerId: stepOwner(actor, lead, ownerId ?? kept) };
}

const inWords = ({ text, on }: BulkChangeOf<'step'>, owner: string | null): string =>
  [
    ...(text ? [`下一步改为「${text}」`] : []),
    ...(on ? [`下步日期改为 ${on}`] : []),
    ...(owner ? [`下一步交给${owner}`] : []),
  ].join('，');

/** 下一步: a colleague who is named must be one who may work the lead, asked with that colleague's own rights. */
export const readyStep: GetReady<'step'> = async (_, actor, change) => {
  const { text, on, ownerId } = change;
  if (text === '' && on === null && ownerId === null)
    return invalid({ text: '请填写下一步、日期或办理人，至少一项' });
  const owner = ownerId === null ? null : await loadActor(ownerId, null);
  if (ownerId !== null && !owner) return invalid({ ownerId: '请在列表中选择办理人' });
  const judge: Judge = lead => {
    if (lead.status === 'lost') return stays('lost');
    if (lead.nextStep === null && text === '') return stays('noStep');
    if (owner && !can(owner, 'activity.log', subjectOf(owner, lead))) return stays('cannotDo');
    const step = stepOf(actor, lead, change);
    if (step === null) return stays('needsDay');
    const isHandedOn = step.nextStepOwnerId !== lead.nextStepOwnerId;
    return changes(lead, {
      patch: step,
      deed: 'lead.edited',
      said: {
        before: { field: '下一步', value: told(lead.nextStep, day(lead.nextStepOn)) },
        after: { field: '下一步', value: told(step.nextStep, step.nextStepOn) },
      },
      // Who follows the lead anyway sees it among their own.
      come: isHandedOn && step.nextStepOwnerId !== lead.officerId ? step.nextStepOwnerId : null,
    });
  };
  return done({ words: inWords(change, owner?.name ?? null), judge });
};

const told = (step: string | null, on: string | null): string | null =>
  step === null ? null : `${step}${on === null ? '' : `（${on}）`}`;
