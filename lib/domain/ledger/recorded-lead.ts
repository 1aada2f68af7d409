import type { Day } from '../day';
import { formatMoney, toYuanOrNull } from '../money';
import { isStageKey, type StageKey, stageName } from '../stage';
import { storedName } from '../text';
import type { LedgerRow } from './row';

/** A lead on record as far as a ledger can speak of it. */
export type RecordedLead = {
  id: string;
  code: string;
  title: string;
  investorName: string;
  /** The keys by which a row is recognised as this lead. */
  keys: readonly string[];
  version: number;
  stage: StageKey;
  responsibleUnitCode: string;
  officerId: string | null;
  industryKey: string | null;
  responsibleLeaderId: string | null;
  origin: string | null;
  sourcePlace: string | null;
  plannedInvestmentYuan: bigint | null;
  fixedAssetInvestmentYuan: bigint | null;
  foreignCapitalUsd: bigint | null;
  landMu: string | null;
  firstContactOn: Day | null;
};

/** The facts a ledger may change on a lead that is there. */
export type Update = {
  title?: string;
  sourcePlace?: string;
  plannedInvestmentYuan?: bigint;
  fixedAssetInvestmentYuan?: bigint;
  foreignCapitalUsd?: bigint;
  landMu?: string;
  firstContactOn?: Day;
};

/** What the ledger says otherwise and an import leaves alone. */
export type Difference = { label: string; recorded: string; written: string };

const NUMBERS = ['plannedInvestmentYuan', 'fixedAssetInvestmentYuan', 'foreignCapitalUsd'] as const;

/** What each fact is called on the screen and in the history. */
export const UPDATE_NAMES: Readonly<Record<keyof Update, string>> = {
  title: '项目名称',
  sourcePlace: '来源地',
  plannedInvestmentYuan: '计划总投资',
  fixedAssetInvestmentYuan: '其中固定资产投资',
  foreignCapitalUsd: '意向外资',
  landMu: '用地',
  firstContactOn: '首次接触日期',
};

/**
 * What a row changes on its lead; null where it says nothing new. An empty cell never empties a fact, and a first
 * contact later than today is none.
 */
export function updateOf(row: LedgerRow, lead: RecordedLead, today: Day): Update | null {
  const update: Update = {};
  if (row.code !== null && row.title !== null && row.title !== storedName(lead.title))
    update.title = row.title;
  if (row.source !== null && row.source !== (lead.sourcePlace ?? '')) update.sourcePlace = row.source;
  for (const key of NUMBERS) {
    const written = row[key];
    if (written !== null && written !== lead[key]) update[key] = written;
  }
  if (row.landMu !== null && Number(row.landMu).toFixed(2) !== Number(lead.landMu ?? -1).toFixed(2))
    update.landMu = row.landMu;
  const { firstContactOn: on } = row;
  if (on !== null && on !== lead.firstContactOn && on <= today) update.firstContactOn = on;
  return Object.keys(update).length === 0 ? null : update;
}

/**
 * What a ledger says otherwise but does not change: the stage has its gates, days and proofs; unit, industry and
 * origin decide whose the lead is and which figure counts it. Each is a deed of its own on the lead's page.
 */
export function differencesOf(row: LedgerRow, lead: RecordedLead): Difference[] {
  const found: Difference[] = [];
  const note = (label: string, recorded: string | null, written: string | null) => {
    if (written !== null && written !== recorded) found.push({ label, recorded: recorded ?? '', written });
  };
  const stage = row.stageText === null ? null : row.stageKey;
  note('阶段', stageName(lead.stage), stage !== null && isStageKey(stage) ? stageName(stage) : null);
  note('责任单位', lead.responsibleUnitCode, row.townCode ?? row.platformCode);
  note('产业', lead.industryKey, row.industryKey);
  note('外招/内生', lead.origin, row.origin);
  return found;
}

/** A fact as people read it. */
export function shownFact(key: keyof Update, value: string | bigint | null | undefined): string {
  if (value === null || value === undefined) return '—';
  if (key === 'plannedInvestmentYuan' || key === 'fixedAssetInvestmentYuan')
    return formatMoney(toYuanOrNull(BigInt(value)));
  if (key === 'foreignCapitalUsd') return `${String(value)} 美元`;
  return key === 'landMu' ? `${Number(value)} 亩` : String(value);
}
