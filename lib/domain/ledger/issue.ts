/** Why a whole file is refused before a row is read. */
export type FileRefusalCode =
  | 'FILE_NOT_XLSX'
  | 'FILE_TOO_BIG'
  | 'FILE_INFLATES_TOO_BIG'
  | 'FILE_XML_FORBIDDEN'
  | 'FILE_TOO_MANY_ROWS'
  | 'FILE_ENCRYPTED'
  | 'FILE_HAS_MACROS'
  | 'FILE_NOT_TEXT'
  | 'FILE_LINE_TOO_LONG'
  | 'SHEET_TRANSPOSED'
  | 'HEADER_NOT_FOUND';

/** Why a row is refused. */
export type RowErrorCode =
  | 'TITLE_MISSING'
  | 'INVESTOR_MISSING'
  | 'TOWN_MISSING'
  | 'TOWN_UNKNOWN'
  | 'INDUSTRY_UNKNOWN'
  | 'STAGE_UNKNOWN'
  | 'AMOUNT_INVALID'
  | 'AMOUNT_IMPLAUSIBLE'
  | 'DATE_INVALID'
  | 'DATE_FUTURE'
  | 'USCC_FORMAT'
  | 'USCC_CHECK'
  | 'DUPLICATE_ROW'
  | 'CODE_UNKNOWN'
  | 'UNIT_NOT_YOURS'
  | 'LEAD_NOT_YOURS';

/** What the office should look at in a row that is accepted. */
export type RowWarningCode =
  | 'AMOUNT_APPROX'
  | 'AMOUNT_BLANK'
  | 'AMOUNT_FOREIGN'
  | 'AMOUNT_LOW'
  | 'DATE_BLANK'
  | 'DATE_MONTH_ONLY'
  | 'DATE_SERIAL'
  | 'DATE_YEAR_ASSUMED'
  | 'FIXED_OVER_TOTAL'
  | 'INDUSTRY_BLANK'
  | 'INDUSTRY_INACTIVE'
  | 'PHONE_INVALID'
  | 'TOWN_OLD_NAME';

/** A faulty cell: its address, the code, and what stood there. */
export interface RowIssue {
  /** Spreadsheet address such as `G12`. */
  readonly cell: string;
  /** 0-based. */
  readonly column: number;
  readonly code: RowErrorCode;
  /** The cell's text as read, for the sentence. */
  readonly text: string;
}

/** What reading one cell gave: a value, and what is wrong or remarkable about it. */
export interface CellReading<Value> {
  readonly value: Value;
  readonly error?: RowErrorCode;
  readonly warnings?: readonly RowWarningCode[];
}
