import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn } from '../domain/day';
import type { RecordedLead } from '../domain/ledger/recorded-lead';
import { keysOf } from '../domain/ledger/repeated-row';
import type { LedgerRow } from '../domain/ledger/row';
import { type Judgement, RowJudge } from '../domain/ledger/standing';
import { isStageKey } from '../domain/stage';
import { storedName } from '../domain/text';
import { mayBring } from './ledger-reach';
import { investorKeysOf, ownKeys } from './ledger-vocabulary';
import { visible } from './scope';
import type { Transaction } from './transaction';

const CHUNK = 5_000;

/** Ids of the leads that the rows may mean: of an investor they name, or of a number they hold. */
async function listCandidates(rows: readonly LedgerRow[], tx: Transaction): Promise<string[]> {
  const { matchKeys, usccs } = investorKeysOf(rows);
  const codes = rows.flatMap(row => row.code ?? []);
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT lead.id FROM investor JOIN lead ON lead.investor_id = investor.id
    WHERE investor.match_key = ANY(${matchKeys}) OR investor.former_match_keys && ${matchKeys}
      OR investor.uscc = ANY(${usccs})
    UNION SELECT lead.id FROM lead WHERE lead.code = ANY(${codes})`;
  return found.map(({ id }) => id);
}

const columns = {
  id: true,
  code: true,
  title: true,
  version: true,
  stage: true,
  responsibleUnitCode: true,
  officerId: true,
  industryKey: true,
  responsibleLeaderId: true,
  origin: true,
  sourcePlace: true,
  plannedInvestmentYuan: true,
  fixedAssetInvestmentYuan: true,
  foreignCapitalUsd: true,
  landMu: true,
  firstContactOn: true,
  investor: { select: { name: true, uscc: true, matchKey: true, formerMatchKeys: true } },
} as const;

/**
 * The leads on record that the rows may mean and the actor sees. What they do not see is not there: a row says
 * nothing of it, as a new lead typed by hand says nothing.
 */
export async function listRecorded(
  actor: Actor,
  rows: readonly LedgerRow[],
  tx: Transaction,
): Promise<RecordedLead[]> {
  const ids = await listCandidates(rows, tx);
  const own = ownKeys(rows);
  const found: RecordedLead[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const leads = await tx.lead.findMany({
      where: { AND: [{ id: { in: ids.slice(at, at + CHUNK) } }, visible.leads(actor)] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: columns,
    });
    for (const { investor, stage, landMu, firstContactOn, ...lead } of leads) {
      if (!isStageKey(stage)) continue;
      const names = [investor.matchKey, ...investor.formerMatchKeys].flatMap(key => own.get(key) ?? []);
      const keys = [...names, null].flatMap(name => keysOf(storedName(lead.title), name, investor.uscc));
      found.push({
        ...lead,
        stage,
        landMu: landMu === null ? null : String(landMu),
        firstContactOn: firstContactOn === null ? null : fromDateColumn(firstContactOn),
        investorName: investor.name,
        keys: [...new Set(keys.filter(key => key !== null))],
      });
    }
  }
  return found;
}

/** Who judges rows for this importer. `recorded` are the leads `listRecorded` has answered. */
export function judgeFor(actor: Actor, recorded: readonly RecordedLead[]): RowJudge {
  const reach = new Map<string, boolean>();
  const judgement: Judgement = {
    recorded,
    today: actor.today,
    mayBring: unitCode => {
      const known = reach.get(unitCode) ?? mayBring(actor, unitCode);
      reach.set(unitCode, known);
      return known;
    },
    mayEdit: lead => can(actor, 'lead.edit', { ...lead, sharedWith: [], sharedUnits: [] }),
  };
  return new RowJudge(judgement);
}
