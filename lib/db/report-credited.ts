import { Prisma } from '@/prisma/generated/client';

/**
 * Two common table expressions: `counted`, the things of `countedSql`, and `credited`, the parts of those that
 * units share on the event day (id, unit_code, percent, yuan). A thing without a part counts whole for its unit.
 *
 * Yuan are whole: every unit gets its percent rounded down, and what is left over goes yuan by yuan to the largest
 * remainders, of equal ones to the lower unit code. So the parts of a thing always add up to it.
 * Source: metric dictionary §1 `share(lead, unit, day)`; docs/decisions/017-shared-credit.md.
 */
export function creditedSql(counted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`counted AS (${counted}), portion AS (
      SELECT counted.id, credit.unit_code, credit.percent, counted.yuan * credit.percent / 100 AS yuan,
        counted.yuan * credit.percent % 100 AS remainder
      FROM counted JOIN lead_credit AS credit ON credit.lead_id = counted.lead_id
        AND counted.happened_on BETWEEN credit.starts_on AND credit.ends_on
    ), credited AS (
      SELECT id, unit_code, percent, yuan + CASE
        WHEN row_number() OVER (PARTITION BY id ORDER BY remainder DESC, unit_code COLLATE "C")
          <= sum(remainder) OVER (PARTITION BY id) / 100 THEN 1 ELSE 0 END AS yuan
      FROM portion
    )`;
}
