/** Which leads somebody has chosen in the ledger: some rows, or everything a question lets through but for some rows. */
export type BulkSelection =
  | { kind: 'rows'; ids: string[] }
  | {
      kind: 'question';
      /** As writeFilter of lib/domain/lead-filter.ts writes it. */
      query: string;
      /** Rows the chooser was told of; it may be another number by the time of the deed. */
      count: number;
      except: string[];
    };
