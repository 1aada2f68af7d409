'use client';
import type { EntryView, LeadDetail } from '@/lib/domain/lead-view';
import { STAGES, type StageKey, stageOrder } from '@/lib/domain/stage';
import { type ProgressStep, ProgressSteps } from '../ui/progress-steps';

function stepOf(stage: StageKey, name: string, entries: EntryView[], now: StageKey): ProgressStep {
  const entry = entries.find(each => each.stage === stage && each.revokedAt === null);
  const waits = entry?.needsConfirmation && entry.confirmedAt === null;
  const order = stageOrder(stage) - stageOrder(now);
  const state = order > 0 ? 'todo' : order === 0 ? 'now' : waits ? 'pending' : 'done';
  const note = order > 0 ? undefined : waits ? '待认定' : entry?.happenedOn.slice(2);
  return { key: stage, label: name, state, note };
}

/** The way of the lead, each stage with its event day; an entry the office has not confirmed says 待认定. */
export function LeadSteps({ lead }: { lead: Pick<LeadDetail, 'entries' | 'stage'> }) {
  const steps = STAGES.map(({ key, name }) => stepOf(key, name, lead.entries, lead.stage));
  return <ProgressSteps label="阶段" steps={steps} />;
}
