import { describe, expect, it } from 'vitest';
import { LEDGER_COLUMNS } from './lead-column';
import type { LeadRow } from './lead-view';
import { cellEdit, withAnswer } from './ledger-cell';

const row: LeadRow = {
  id: '0198c0de-0000-7000-8000-00000000000a',
  code: 'ZJ2026-00017',
  version: 3,
  title: '精密轴承',
  investorName: '某某精密',
  valueYuan: 100_000_000,
  industryKey: null,
  unitName: '店口',
  officerName: '王芳',
  stage: 'negotiating',
  status: 'active',
  stageOn: '2026-03-01',
  nextStep: '约谈',
  nextStepOn: '2026-03-05',
  lastProgressOn: '2026-03-01',
  clock: null,
  quietUntil: null,
  origin: 'external',
  sourcePlace: null,
  landMu: null,
  firstContactOn: null,
  chainNodeName: null,
  source: 'visit',
  firstTalkUnitName: null,
  responsibleUnitCode: '330681001',
  taskForceName: null,
  taskForceCode: null,
  officerId: null,
  responsibleLeaderName: null,
  responsibleLeaderId: null,
  excludedReason: null,
  claimState: null,
  registeredOn: '2026-03-01',
  values: { intendedInvestmentYuan: 100_000_000 },
  tags: [],
  may: ['lead.edit'],
};

describe('a cell of the ledger', () => {
  it('is edited by whoever may, each deed for itself', () => {
    const editable = (may: LeadRow['may']) =>
      LEDGER_COLUMNS.flatMap(({ key }) => (cellEdit({ ...row, may }, key) ? [key] : []));
    expect(editable([])).toEqual([]);
    expect(editable(['lead.edit'])).toEqual(
      expect.arrayContaining([
        'title',
        'value',
        'place',
        'land',
        'nextStep',
        'due',
        'problem',
        'expectedSign',
      ]),
    );
    expect(editable(['lead.edit'])).not.toContain('officer');
    expect(editable(['lead.assign'])).toEqual(['unit', 'officer', 'leader', 'taskForce']);
    expect(editable(['lead.classify'])).toEqual(['origin']);
  });

  it('of the amount edits what the amount is read from, until the signing fixes it', () => {
    const field = (more: Partial<LeadRow>) => cellEdit({ ...row, ...more }, 'value');
    expect(field({})).toEqual({ kind: 'field', field: 'intendedInvestmentYuan' });
    expect(field({ values: { plannedInvestmentYuan: 0 } })).toEqual({
      kind: 'field',
      field: 'plannedInvestmentYuan',
    });
    expect(field({ stage: 'signed', values: { agreedInvestmentYuan: 5 } })).toBeNull();
    expect(cellEdit({ ...row, stage: 'signed' }, 'agreed')).toBeNull();
  });

  it('shows what was saved: zero is a value, empty is none', () => {
    expect(withAnswer(row, 'intendedInvestmentYuan', 0, 4)).toMatchObject({
      valueYuan: 0,
      version: 4,
      values: { intendedInvestmentYuan: 0 },
    });
    expect(withAnswer(row, 'landMu', 0, 4).landMu).toBe(0);
    expect(withAnswer(row, 'landMu', null, 4).landMu).toBeNull();
    expect(withAnswer(row, 'nextStepOn', '2026-04-01', 4).nextStepOn).toBe('2026-04-01');
    expect(withAnswer(row, 'title', '新名称', 4).title).toBe('新名称');
  });
});
