import { matchKey } from '../firm-name';
import type { RowIssue, RowWarningCode } from './issue';
import type { LedgerOrigin } from './name-cell';

/** Where a row stands. */
export interface RowPlace {
  readonly sheet: string;
  /** Row number as the spreadsheet shows it, from 1. */
  readonly row: number;
}

/** What a project row says, read by the rules of the import contract. */
export interface LedgerFacts {
  /** Clean, brackets full width; null where missing (such a row is refused). */
  readonly title: string | null;
  readonly investorName: string | null;
  /** A valid code, or null. */
  readonly uscc: string | null;
  readonly townCode: string | null;
  readonly platformCode: string | null;
  readonly industryKey: string | null;
  readonly origin: LedgerOrigin | null;
  /** Whole yuan. */
  readonly plannedInvestmentYuan: bigint | null;
  readonly plannedInvestmentApprox: boolean;
  /** Whole US dollars. */
  readonly foreignCapitalUsd: bigint | null;
  /** Whole yuan. */
  readonly fixedAssetInvestmentYuan: bigint | null;
  /** 亩, exact decimal text. */
  readonly landMu: string | null;
  /** ISO day. */
  readonly firstContactOn: string | null;
  readonly firstContactPrecision: 'day' | 'month' | null;
  readonly stageKey: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly officerName: string | null;
  /** 线索编号, where the ledger has such a column and the cell holds a number of ours. */
  readonly code: string | null;
  /** 镇街 as typed, for the sentence that it is not the importer's. */
  readonly townText: string | null;
  /** 阶段 as typed; null where the ledger does not say, and the stage is assumed. */
  readonly stageText: string | null;
  /** 来源地 as typed. */
  readonly source: string | null;
  /** 进展情况 as typed. */
  readonly progress: string | null;
  /** 研判结果 as typed. */
  readonly verdict: string | null;
}

/** A project row: its facts, and what is wrong or remarkable in it. */
export interface LedgerRow extends RowPlace, LedgerFacts {
  readonly errors: readonly RowIssue[];
  /** Sorted. */
  readonly warnings: readonly RowWarningCode[];
  /** Where the investor's name stands, or the row's first cell in a ledger without that column. */
  readonly investorCell: Pick<RowIssue, 'cell' | 'column'>;
}

/** The key by which the row's investor is recognised; null when the row names none. */
export function investorKeyOf(row: LedgerFacts): string | null {
  return row.investorName === null ? null : matchKey(row.investorName);
}
