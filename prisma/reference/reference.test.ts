import { describe, expect, it } from 'vitest';
import { nameBook } from '@/lib/domain/ledger/name-book';
import industries from './industries.json';
import ruleSet from './rule-set.json';
import units from './units.json';

describe('reference data', () => {
  it('holds the units of the county, each with its own code and an existing parent', () => {
    const codes = units.map(unit => unit.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(units.every(unit => unit.parentCode === null || codes.includes(unit.parentCode))).toBe(true);
    const countOf = (kind: string) => units.filter(unit => unit.kind === kind).length;
    expect(['office', 'taskForce', 'town', 'platform', 'enclave', 'department'].map(countOf)).toEqual([
      1, 9, 23, 18, 1, 10,
    ]);
  });

  it('gives every active industry its task force, and every node its own key', () => {
    const active = industries.filter(industry => industry.active).map(industry => industry.key);
    const forces = units.flatMap(unit => (unit.industryKey === null ? [] : [unit.industryKey]));
    expect(forces.sort()).toEqual(active.sort());
    const nodes = industries.flatMap(industry =>
      industry.bones.flatMap(bone => bone.nodes.map(node => node.key)),
    );
    expect(new Set(nodes).size).toBe(227);
    expect(nodes).toHaveLength(227);
  });

  it('no name stands for two things', () => {
    const book = nameBook({ units, industries, stages: ruleSet.stages });
    const places = units.filter(unit => ['town', 'platform', 'enclave'].includes(unit.kind));
    for (const unit of places) {
      for (const name of [unit.name, ...unit.aliases, ...unit.formerNames]) {
        expect(book.units.get(name.normalize('NFKC'))?.code).toBe(unit.code);
      }
    }
    for (const stage of ruleSet.stages) {
      for (const alias of stage.aliases) expect(book.stages.get(alias)).toBe(stage.key);
    }
  });
});
