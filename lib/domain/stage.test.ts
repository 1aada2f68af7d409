import { describe, expect, it } from 'vitest';
import { whyNotStep } from './lead-step';
import {
  isAfterSigning,
  isStageKey,
  nextStage,
  recordNoun,
  STAGE_KEYS,
  stageName,
  stageOrder,
} from './stage';

describe('the life cycle', () => {
  it('is a chain of eleven from 线索 to 达产', () => {
    const walked = [STAGE_KEYS[0]];
    for (let next = nextStage('lead'); next !== null; next = nextStage(next)) walked.push(next);
    expect(walked).toEqual(STAGE_KEYS);
    expect(STAGE_KEYS.map(stageName).join(' ')).toBe(
      '线索 研判 首谈 在谈 评审 拟签约 签约 落地 开工 投产 达产',
    );
  });

  it('calls the record 项目 from 在谈 on, and delivered from 签约 on', () => {
    expect(STAGE_KEYS.filter(stage => recordNoun(stage) === '线索')).toEqual([
      'lead',
      'qualification',
      'firstTalk',
    ]);
    expect(STAGE_KEYS.filter(isAfterSigning)).toHaveLength(5);
  });

  it('knows its words from others', () => {
    expect(['signed', 'landed'].every(isStageKey)).toBe(true);
    expect(['签约', 'toString', ''].some(isStageKey)).toBe(false);
  });
});

describe('a step', () => {
  it('goes to the next stage and nowhere else', () => {
    for (const stage of STAGE_KEYS) {
      for (const to of STAGE_KEYS) {
        const allowed = stageOrder(to) === stageOrder(stage) + 1;
        expect(whyNotStep({ stage, status: 'active' }, to) === null, `${stage} → ${to}`).toBe(allowed);
      }
    }
  });

  it('is told why not in words', () => {
    const at = { stage: 'firstTalk', status: 'active' } as const;
    expect(whyNotStep(at, 'signed')).toBe('不能越级：请先移到「在谈」。');
    expect(whyNotStep(at, 'firstTalk')).toBe('线索已在「首谈」。');
    expect(whyNotStep(at, 'lead')).toContain('指挥部办公室');
    expect(whyNotStep({ ...at, status: 'paused' }, 'negotiating')).toContain('已暂缓');
    expect(whyNotStep({ ...at, status: 'lost' }, 'negotiating')).toContain('已流失');
  });
});
