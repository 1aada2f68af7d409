import { describe, expect, it } from 'vitest';
import { defaultSide, type MergeLine, splitFormerNames, unitedNames } from './investor-merge';

const line = (kept: string | null, merged: string | null): MergeLine => ({
  field: 'intro',
  label: '企业简介',
  kept,
  merged,
});

describe('two cards made one', () => {
  it('keep the value of the kept card, and take the other’s only where it says nothing', () => {
    expect(defaultSide(line('甲', '乙'))).toBe('kept');
    expect(defaultSide(line('甲', null))).toBe('kept');
    expect(defaultSide(line(null, '乙'))).toBe('merged');
  });

  it('know every other name either ever had, each once, today’s left out', () => {
    expect(unitedNames('甲公司', ['乙公司', '甲公司', '', '丙公司', '乙公司'])).toEqual(['乙公司', '丙公司']);
  });
});

it('names typed in one field are parted as people part them', () => {
  expect(splitFormerNames('甲公司、乙公司，丙公司; 丁公司\n甲公司、')).toEqual([
    '甲公司',
    '乙公司',
    '丙公司',
    '丁公司',
  ]);
  expect(splitFormerNames(' 、 ')).toEqual([]);
});
