/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const BULK_DEEDS: Readonly<Record<string, string>> = {};

export const BULK_DOORS: Readonly<Record<string, string>> = {};
