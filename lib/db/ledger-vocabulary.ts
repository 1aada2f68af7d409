import { today } from '../clock';
import { toDateColumn, yearOf } from '../domain/day';
import { matchKey } from '../domain/firm-name';
import type { LedgerReading } from '../domain/ledger/preview';
import type { KnownLead } from '../domain/ledger/repeated-row';
import type { LedgerVocabulary } from '../domain/ledger/vocabulary';
import { storedName } from '../domain/text';
import { db } from './client';
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

/** The match keys and credit codes that the rows of a reading name. */
export function investorKeysOf(reading: LedgerReading): { matchKeys: string[]; usccs: string[] } {
  const matchKeys = new Set<string>();
  const usccs = new Set<string>();
  for (const row of reading.rowsBySheet.flat()) {
    if (row.investorName !== null) matchKeys.add(matchKey(row.investorName));
    if (row.uscc !== null) usccs.add(row.uscc);
  }
  return { matchKeys: [...matchKeys], usccs: [...usccs] };
}

type KnownRow = { match_key: string; uscc: string | null; title: string; code: string };

/**
 * Every lead of an investor the reading names, whoever may see it: a project must not be recorded twice
 * because the office of another unit holds it.
 */
export async function listKnownLeads(reading: LedgerReading, tx: Transaction = db): Promise<KnownLead[]> {
  const { matchKeys, usccs } = investorKeysOf(reading);
  const rows = await tx.$queryRaw<KnownRow[]>`
    SELECT investor.match_key, investor.uscc, lead.title, lead.code
    FROM investor JOIN lead ON lead.investor_id = investor.id
    WHERE investor.match_key = ANY(${matchKeys}) OR investor.uscc = ANY(${usccs})
    ORDER BY lead.created_at, lead.id`;
  return rows.map(row => ({
    investorMatchKey: row.match_key,
    uscc: row.uscc,
    title: storedName(row.title),
    code: row.code,
  }));
}
