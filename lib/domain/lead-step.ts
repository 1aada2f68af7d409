import type { StatusKey } from './labels';
import { nextStage, recordNoun, type StageKey, stageName, stageOrder } from './stage';

/** Why a lead cannot move on to the next stage by itself, or null: one gate at a time, active leads only. */
export function whyNotStep(lead: { stage: StageKey; status: StatusKey }, to: StageKey): string | null {
  const noun = recordNoun(lead.stage);
  if (lead.status === 'paused') return `${noun}已暂缓，请先恢复推进。`;
  if (lead.status === 'lost') return `${noun}已流失，请先恢复推进。`;
  if (stageOrder(to) === stageOrder(lead.stage)) return `${noun}已在「${stageName(to)}」。`;
  if (nextStage(lead.stage) === to) return null;
  if (stageOrder(to) < stageOrder(lead.stage)) return '退回阶段需由指挥部办公室办理，并写明原因。';
  const next = nextStage(lead.stage);
  return `不能越级：请先移到「${next ? stageName(next) : ''}」。`;
}
