import { clean } from '../text';
import type { LedgerIndustry, LedgerVocabulary } from './vocabulary';

/** What a name in the unit column stands for. */
export interface NamedUnit {
  readonly code: string;
  readonly isTown: boolean;
  readonly byFormerName: boolean;
}

/** The vocabulary turned into look-ups by clean name. */
export interface NameBook {
  readonly units: ReadonlyMap<string, NamedUnit>;
  readonly industries: ReadonlyMap<string, LedgerIndustry>;
  readonly stages: ReadonlyMap<string, string>;
}

/** Builds the look-ups once per import. Towns go before platforms, and the first to claim a name keeps it. */
export function nameBook(vocabulary: LedgerVocabulary): NameBook {
  return {
    units: unitsByName(vocabulary),
    industries: byName(vocabulary.industries.map(item => [item, [item.name, ...item.aliases]])),
    stages: byName(vocabulary.stages.map(item => [item.key, item.aliases])),
  };
}

function unitsByName(vocabulary: LedgerVocabulary): ReadonlyMap<string, NamedUnit> {
  const entries: [NamedUnit, readonly string[]][] = [];
  for (const kinds of [['town'], ['platform', 'enclave']]) {
    for (const unit of vocabulary.units.filter(candidate => kinds.includes(candidate.kind))) {
      const isTown = unit.kind === 'town';
      entries.push([{ code: unit.code, isTown, byFormerName: false }, [unit.name, ...unit.aliases]]);
      entries.push([{ code: unit.code, isTown, byFormerName: true }, unit.formerNames]);
    }
  }
  return byName(entries);
}

function byName<Value>(
  entries: readonly (readonly [Value, readonly string[]])[],
): ReadonlyMap<string, Value> {
  const book = new Map<string, Value>();
  for (const [value, names] of entries) {
    for (const name of names) {
      const key = clean(name);
      if (key !== '' && !book.has(key)) book.set(key, value);
    }
  }
  return book;
}
