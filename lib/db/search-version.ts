/** Raise it when searchWords() makes other words than before: the worker writes all rows anew. */
export const WORDS_VERSION = 1;

/** So many rows are written anew in one transaction. */
export const WORDS_BATCH = 500;
