/** A unit a ledger may name in its 镇街 column. */
export interface LedgerUnit {
  readonly code: string;
  readonly name: string;
  /** Only `town`, `platform` and `enclave` receive projects; other kinds are not looked up. */
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
}

export interface LedgerIndustry {
  readonly key: string;
  readonly name: string;
  readonly active: boolean;
  readonly aliases: readonly string[];
}

export interface LedgerStage {
  readonly key: string;
  readonly aliases: readonly string[];
}

/** The names an import knows. All of it is reference data an administrator may change. */
export interface LedgerVocabulary {
  readonly units: readonly LedgerUnit[];
  readonly industries: readonly LedgerIndustry[];
  readonly stages: readonly LedgerStage[];
}
