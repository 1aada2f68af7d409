import { Prisma } from '@/prisma/generated/client';
import type { Day } from '../domain/day';
import { type CountingRules, countedStages } from '../domain/report/figure';

/** Which things to count: event days from–to, as the books stood at the cut-off. */
export type CountWindow = {
  from: Day;
  to: Day;
  cutOffAt: Date;
  /** Things of earlier days too, when they were confirmed later than this. */
  earlier?: { from: Day; confirmedAfter: Date };
};

/** One range of days for the index, with the earlier ones thinned out after it. */
function inWindow({ from, to, earlier }: CountWindow, day: Prisma.Sql): Prisma.Sql {
  if (!earlier) return Prisma.sql`${day} BETWEEN ${from}::date AND ${to}::date`;
  const after = earlier.confirmedAfter.toISOString();
  return Prisma.sql`${day} BETWEEN ${earlier.from}::date AND ${to}::date
    AND (${day} >= ${from}::date OR confirmed_at > ${after}::timestamptz)`;
}

/** What the value of an entry was at an instant: corrections before it hold, the first one after it tells what stood before. */
function valuesAt(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT entry_id,
      (array_agg(new_value_yuan ORDER BY changed_at DESC, id DESC) FILTER (WHERE changed_at <= ${instant}))[1] AS corrected_yuan,
      (array_agg(old_value_yuan ORDER BY changed_at, id) FILTER (WHERE changed_at > ${instant}))[1] AS uncorrected_yuan
    FROM correction GROUP BY entry_id`;
}

/**
 * The counted things of a window: of each lead and stage the unrevoked confirmed entry that was confirmed
 * first, and every confirmed receipt of domestic money. Columns: id, lead_id, source, happened_on,
 * confirmed_at, unit_code, yuan. Source: metric dictionary §1 `first(stage)`; of signings only 正式 ones take part.
 */
export function countedSql(rules: CountingRules, window: CountWindow): Prisma.Sql {
  const at = Prisma.sql`${window.cutOffAt.toISOString()}::timestamptz`;
  const stages = Prisma.join(countedStages(rules).map(stage => Prisma.sql`${stage}::stage`));
  return Prisma.sql`
    SELECT entry.id, entry.lead_id, entry.stage::text AS source, entry.happened_on, entry.confirmed_at, entry.unit_code,
      COALESCE(value.corrected_yuan, value.uncorrected_yuan, entry.value_yuan) AS yuan
    FROM stage_entry AS entry
    LEFT JOIN (${valuesAt(at)}) AS value ON value.entry_id = entry.id
    WHERE entry.stage IN (${stages}) AND ${inWindow(window, Prisma.sql`entry.happened_on`)}
      AND entry.confirmed_at <= ${at} AND (entry.revoked_at IS NULL OR entry.revoked_at > ${at})
      AND (entry.stage <> 'signed' OR entry.agreement_kind = 'formal')
      AND NOT EXISTS (
        SELECT 1 FROM stage_entry AS earlier
        WHERE earlier.lead_id = entry.lead_id AND earlier.stage = entry.stage
          AND earlier.confirmed_at <= ${at} AND (earlier.revoked_at IS NULL OR earlier.revoked_at > ${at})
          AND (earlier.stage <> 'signed' OR earlier.agreement_kind = 'formal')
          AND (earlier.confirmed_at, earlier.id) < (entry.confirmed_at, entry.id))
    UNION ALL
    SELECT id, lead_id, 'arrival', arrived_on, confirmed_at, unit_code, amount_yuan
    FROM arrival
    WHERE amount_yuan IS NOT NULL AND ${inWindow(window, Prisma.sql`arrived_on`)}
      AND confirmed_at <= ${at} AND (revoked_at IS NULL OR revoked_at > ${at})`;
}
