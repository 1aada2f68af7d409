import type { Day } from './day';
import { parseDay } from './day-input';

export const AUDIT_OUTCOMES = { done: '已完成', refused: '被拒绝或失败' } as const;

/** What the audit officer asks; the whole of it stands in the address. */
export type AuditFilter = {
  /** Part of a name, or a whole user name. */
  who: string;
  /** Part of a lead's code or title as the audit knows them, or its id. */
  lead: string;
  deed: string;
  from: Day | null;
  to: Day | null;
  outcome: keyof typeof AUDIT_OUTCOMES | null;
  /** Rows older than this one; null for the newest. */
  before: string | null;
};

type Params = Record<string, string | string[] | undefined>;

const one = (params: Params, key: string): string => {
  const value = params[key];
  const text = (Array.isArray(value) ? value[0] : value)?.trim() ?? '';
  // PostgreSQL's text has no place for a NUL.
  return text.length <= 60 && !text.includes('\0') ? text : '';
};

/**
 * Reads the question from the address; days as people type them, or as an address keeps them. What it does not
 * know it leaves out: a link never breaks a page.
 */
export function readAuditFilter(params: Params, today: Day): AuditFilter {
  const day = (key: string) => {
    const read = parseDay(one(params, key), { today, prefer: 'past' });
    return read.ok ? read.day : null;
  };
  const outcome = one(params, 'outcome');
  const before = one(params, 'before');
  return {
    who: one(params, 'who'),
    lead: one(params, 'lead'),
    deed: /^[a-zA-Z.]+$/.test(one(params, 'deed')) ? one(params, 'deed') : '',
    from: day('from'),
    to: day('to'),
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : null,
    before: /^\d{1,18}$/.test(before) ? before : null,
  };
}

/** The question as an address, without what is not asked. */
export function writeAuditFilter(filter: AuditFilter): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== null && value !== '');
  return new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
}
