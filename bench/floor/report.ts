import { instantAt } from '@/lib/domain/day';
import { addMonths, firstDay, firstMonthOfYear, lastDay } from '@/lib/domain/month';
import { closeDueAt } from '@/lib/domain/period';
import { rowsOf } from './pool';

/**
 * The counted things of the year up to a month, added up once: as the books stand now, and as they stood when
 * the month before was due. Both come from one pass, which is what makes this the floor.
 */
const CELLS = `
  WITH counted AS (
    SELECT entry.lead_id, entry.stage::text AS source, entry.happened_on, entry.confirmed_at, entry.unit_code,
      coalesce(corrected.yuan, entry.value_yuan) AS yuan
    FROM stage_entry AS entry
    LEFT JOIN (SELECT DISTINCT ON (entry_id) entry_id, new_value_yuan AS yuan FROM correction
      WHERE changed_at <= now() ORDER BY entry_id, changed_at DESC) AS corrected ON corrected.entry_id = entry.id
    WHERE entry.stage IN ('lead', 'firstTalk', 'signed', 'landed', 'constructionStart')
      AND entry.happened_on BETWEEN $1::date AND $3::date AND (entry.happened_on >= $2::date OR entry.confirmed_at > $5)
      AND entry.confirmed_at <= now() AND entry.revoked_at IS NULL
      AND (entry.stage <> 'signed' OR entry.agreement_kind = 'formal')
      AND NOT EXISTS (SELECT 1 FROM stage_entry AS earlier
        WHERE earlier.lead_id = entry.lead_id AND earlier.stage = entry.stage AND earlier.revoked_at IS NULL
          AND (earlier.stage <> 'signed' OR earlier.agreement_kind = 'formal')
          AND (earlier.confirmed_at, earlier.id) < (entry.confirmed_at, entry.id))
    UNION ALL
    SELECT lead_id, 'arrival', arrived_on, confirmed_at, unit_code, amount_yuan FROM arrival
    WHERE amount_yuan IS NOT NULL AND arrived_on BETWEEN $1::date AND $3::date
      AND (arrived_on >= $2::date OR confirmed_at > $5) AND confirmed_at <= now() AND revoked_at IS NULL)
  SELECT counted.source, industry_key AS "industryKey", counted.unit_code AS "unitCode", origin, counted.yuan >= 100000000 AS "isYi",
    excluded_reason IS NOT NULL AS "isExcluded",
    CASE WHEN happened_on >= $4::date THEN 'month' WHEN happened_on < $2::date THEN 'lastYear'
      WHEN confirmed_at > $6 THEN 'late' ELSE 'before' END AS part,
    count(*) AS count, sum(counted.yuan)::bigint AS yuan
  FROM counted JOIN lead ON lead.id = lead_id GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** The cells of a month's report with its rows and targets. */
export async function floorReport(question: URLSearchParams): Promise<unknown> {
  const month = question.get('month') ?? '';
  const year = firstMonthOfYear(month);
  const close = { day: 3, hour: 18 };
  const [cells, industries, units, targets] = await Promise.all([
    rowsOf(CELLS, [
      firstDay(addMonths(year, -12)),
      firstDay(year),
      lastDay(month),
      firstDay(month),
      instantAt(`${year}-03`, close.hour),
      closeDueAt(addMonths(month, -1), close),
    ]),
    rowsOf('SELECT key, name FROM industry ORDER BY sort_order', []),
    rowsOf('SELECT code, short_name FROM unit ORDER BY sort_order', []),
    rowsOf('SELECT * FROM target WHERE year = $1', [Number(month.slice(0, 4))]),
  ]);
  return { ok: true, cells, industries, units, targets };
}
