import { today } from '../clock';
import { toDateColumn, yearOf } from '../domain/day';
import type { LedgerReading } from '../domain/ledger/preview';
import type { KnownLead } from '../domain/ledger/repeated-row';
import { investorKeyOf, type LedgerFacts } from '../domain/ledger/row';
import type { LedgerVocabulary } from '../domain/ledger/vocabulary';
import { storedName } from '../domain/text';
import { db } from './client';
import { firmKey } from './firm-key';
import { getRuleSet } from './rule-set';
import type { Transaction } from './transaction';

/** The names an import knows today: units, industries, and the stages of the year's rule set. */
export async function loadLedgerVocabulary(): Promise<LedgerVocabulary> {
  const day = today();
  const [units, industries, rules] = await Promise.all([
    db.unit.findMany({
      where: { OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(day) } }] },
      orderBy: { sortOrder: 'asc' },
      select: { code: true, name: true, kind: true, aliases: true, formerNames: true },
    }),
    db.industry.findMany({
      orderBy: { sortOrder: 'asc' },
      select: { key: true, name: true, status: true, aliases: true },
    }),
    getRuleSet(yearOf(day)),
  ]);
  return {
    units,
    industries: industries.map(({ status, ...industry }) => ({ ...industry, active: status === 'active' })),
    stages: rules.stages,
  };
}

/** The match keys and credit codes that rows name. */
export function investorKeysOf(rows: Iterable<LedgerFacts>): { matchKeys: string[]; usccs: string[] } {
  const matchKeys = new Set<string>();
  const usccs = new Set<string>();
  for (const row of rows) {
    if (row.investorName !== null) matchKeys.add(firmKey(row.investorName));
    if (row.uscc !== null) usccs.add(row.uscc);
  }
  return { matchKeys: [...matchKeys], usccs: [...usccs] };
}

type KnownRow = { keys: string[]; uscc: string | null; title: string; code: string };

/** The keys of the rows themselves (which the rules compare) by the key of the database, which reads traditional characters too. */
export function ownKeys(rows: Iterable<LedgerFacts>): Map<string, string[]> {
  const own = new Map<string, string[]>();
  for (const row of rows) {
    const key = investorKeyOf(row);
    if (key === null || row.investorName === null) continue;
    const stored = firmKey(row.investorName);
    own.set(stored, [...new Set([...(own.get(stored) ?? []), key])]);
  }
  return own;
}

/**
 * Every lead of an investor the reading names, whoever may see it: a project must not be recorded twice
 * because the office of another unit holds it.
 */
export async function listKnownLeads(reading: LedgerReading, tx: Transaction = db): Promise<KnownLead[]> {
  const read = reading.rowsBySheet.flat();
  const { matchKeys, usccs } = investorKeysOf(read);
  const rows = await tx.$queryRaw<KnownRow[]>`
    SELECT investor.match_key || investor.former_match_keys AS keys,
      investor.uscc, lead.title, lead.code
    FROM investor JOIN lead ON lead.investor_id = investor.id
    WHERE investor.match_key = ANY(${matchKeys}) OR investor.former_match_keys && ${matchKeys}
      OR investor.uscc = ANY(${usccs})
    ORDER BY lead.created_at, lead.id`;
  const own = ownKeys(read);
  return rows.flatMap(row => {
    const keys = row.keys.flatMap(key => own.get(key) ?? []);
    return (keys.length > 0 ? keys : ['']).map(investorMatchKey => ({
      investorMatchKey,
      uscc: row.uscc,
      title: storedName(row.title),
      code: row.code,
    }));
  });
}
