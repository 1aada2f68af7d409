import { describe, expect, it } from 'vitest';
import content from '../../prisma/reference/rule-set.json';
import {
  countingStage,
  type LeadState,
  missingForGate,
  progressDueOn,
  whyNotAdvance,
  whyNotHappenedOn,
} from './lead';
import { isYiProject, leadValue } from './lead-value';
import { ruleSetContentSchema } from './rule-set';
import { nextStage, STAGE_KEYS } from './stage';

const rules = ruleSetContentSchema.parse(content);
const today = '2025-03-05';

/** A lead with every answer and every document that any gate asks for. */
const complete: LeadState = {
  stage: 'lead',
  stageOn: '2025-02-01',
  status: 'active',
  answers: Object.fromEntries(
    rules.stages.flatMap(rule =>
      rule.fields.map(field => [field.key, field.type === 'money' ? 100_000_000 : '有']),
    ),
  ),
  documents: rules.stages.flatMap(rule => rule.documents.map(document => document.key)),
  isForeignInvestor: false,
};
const without = (...keys: string[]): LeadState => ({
  ...complete,
  answers: Object.fromEntries(Object.entries(complete.answers).filter(([key]) => !keys.includes(key))),
  documents: complete.documents.filter(key => !keys.includes(key)),
});

describe('a gate', () => {
  it.each(STAGE_KEYS)('of %s lacks nothing when all is there', stage => {
    expect(missingForGate(rules, complete, stage)).toEqual([]);
  });

  it.each(STAGE_KEYS)('of %s names each thing it lacks, by its label, one by one', stage => {
    const rule = rules.stages.find(one => one.key === stage);
    for (const wanted of [...(rule?.fields ?? []), ...(rule?.documents ?? [])].filter(one => one.required)) {
      const missing = missingForGate(rules, without(wanted.key), stage);
      expect(missing, wanted.key).toMatchObject([{ key: wanted.key, label: wanted.label }]);
    }
  });

  it('takes an answer handed in with the move, and no empty one', () => {
    const lead = without('plannedInvestmentYuan');
    expect(missingForGate(rules, lead, 'negotiating', { plannedInvestmentYuan: 5 })).toEqual([]);
    expect(missingForGate(rules, lead, 'negotiating', { plannedInvestmentYuan: '' })).toHaveLength(1);
    expect(missingForGate(rules, lead, 'negotiating', { plannedInvestmentYuan: 0 })).toEqual([]);
  });

  it('of the landing is content with either set of proofs, and names both', () => {
    expect(missingForGate(rules, without('landOrLeaseContract'), 'landed')).toEqual([]);
    expect(missingForGate(rules, without('filingCertificate'), 'landed')).toEqual([]);
    const [missing, ...more] = missingForGate(
      rules,
      without('landOrLeaseContract', 'capitalProof'),
      'landed',
    );
    expect(missing?.label).toMatch(/，或.*任一齐全/);
    expect(more).toEqual([]);
  });

  it('of the signature asks a foreign investor for no credit code', () => {
    const lead = without('uscc');
    expect(missingForGate(rules, lead, 'signed').map(item => item.key)).toEqual(['uscc']);
    expect(missingForGate(rules, { ...lead, isForeignInvestor: true }, 'signed')).toEqual([]);
  });
});

describe('an advance', () => {
  const move = (stage: LeadState['stage'], change: object = {}) =>
    whyNotAdvance(
      { ...complete, stage },
      { to: nextStage(stage) ?? 'completion', happenedOn: today, answers: {}, note: null, ...change },
      rules,
      today,
    );

  it('is open at every gate to a complete lead', () => {
    for (const stage of STAGE_KEYS.slice(0, -1)) expect(move(stage), stage).toBeNull();
  });

  it('says at the day what is wrong with it', () => {
    expect(move('lead', { happenedOn: '2025-03-06' })).toMatchObject({ field: 'happenedOn' });
    expect(move('lead', { happenedOn: '2025-01-31' })).toMatchObject({ field: 'happenedOn' });
    expect(whyNotHappenedOn('2025-02-01', '2025-02-01', today)).toBeNull();
    expect(whyNotHappenedOn(null, '2025-02-01', today)).toContain('请填写');
  });

  it('to the signature refuses a fixed part above the whole', () => {
    const answers = { agreedInvestmentYuan: 100_000_000, agreedFixedAssetYuan: 100_000_001 };
    expect(move('readyToSign', { answers })?.message).toContain('不能大于');
  });
});

describe('the value of a lead', () => {
  const figures = { agreedInvestmentYuan: 3, plannedInvestmentYuan: 2, intendedInvestmentYuan: 1 };

  it('is agreed from the signature on, planned before, intended where nothing else is known', () => {
    expect(leadValue({ stage: 'readyToSign', ...figures })).toBe(2);
    expect(leadValue({ stage: 'signed', ...figures })).toBe(3);
    expect(leadValue({ stage: 'landed', ...figures, agreedInvestmentYuan: null })).toBe(2);
    expect(leadValue({ stage: 'lead', ...figures, plannedInvestmentYuan: null })).toBe(1);
    expect(
      leadValue({
        stage: 'lead',
        agreedInvestmentYuan: 3,
        plannedInvestmentYuan: null,
        intendedInvestmentYuan: null,
      }),
    ).toBeNull();
  });

  it('is 亿元 from the line on, the line included', () => {
    expect([99_999_999, 100_000_000, null].map(yuan => isYiProject(yuan))).toEqual([false, true, false]);
  });
});

describe('the clocks of the year', () => {
  it('run in working days where the stage has one', () => {
    expect(progressDueOn(rules, 'signed', '2025-09-30')).toBe('2025-11-04');
    expect(progressDueOn(rules, 'production', '2025-09-30')).toBeNull();
  });

  it('count 外招 at the signature, 内生 at the start of works, and the unclassified never', () => {
    expect([
      countingStage(rules, 'external'),
      countingStage(rules, 'endogenous'),
      countingStage(rules, null),
    ]).toEqual(['signed', 'constructionStart', null]);
  });
});
