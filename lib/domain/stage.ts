/** The life cycle in order. Gates, clocks and aliases of a stage are data of the year's rule set. */
export const STAGES = [
  { key: 'lead', name: '线索' },
  { key: 'qualification', name: '研判' },
  { key: 'firstTalk', name: '首谈' },
  { key: 'negotiating', name: '在谈' },
  { key: 'jointReview', name: '评审' },
  { key: 'readyToSign', name: '拟签约' },
  { key: 'signed', name: '签约' },
  { key: 'landed', name: '落地' },
  { key: 'constructionStart', name: '开工' },
  { key: 'production', name: '投产' },
  { key: 'completion', name: '达产' },
] as const;

export type StageKey = (typeof STAGES)[number]['key'];

export const STAGE_KEYS = STAGES.map(stage => stage.key);

export function stageOrder(stage: StageKey): number {
  return STAGE_KEYS.indexOf(stage);
}

export function stageName(stage: StageKey): string {
  return STAGES[stageOrder(stage)]?.name ?? stage;
}

/** The stage after this one, or null at 达产. */
export function nextStage(stage: StageKey): StageKey | null {
  return STAGE_KEYS[stageOrder(stage) + 1] ?? null;
}

export function isStageKey(text: string): text is StageKey {
  return (STAGE_KEYS as readonly string[]).includes(text);
}

/** From 签约 on the agreed figures speak and the clock of delivery runs. */
export function isAfterSigning(stage: StageKey): boolean {
  return stageOrder(stage) >= stageOrder('signed');
}

/** The record is called 线索 up to 首谈, 项目 from 在谈 on. */
export function recordNoun(stage: StageKey): '线索' | '项目' {
  return stageOrder(stage) < stageOrder('negotiating') ? '线索' : '项目';
}
