-- Written from the metric dictionary alone, never from the code: what the report of a month must say.
-- `lead_history` is the test's own record of how a lead was classified from which instant on.

-- §1 first(stage) at an instant, with the value as the corrections left it.
CREATE FUNCTION expected_things(t timestamptz) RETURNS TABLE (
  lead_id uuid, kind text, d date, confirmed_at timestamptz, v bigint, unit_code text, industry_key text, origin text, excluded boolean
) LANGUAGE sql STABLE AS $$
  WITH ranked AS (
    SELECT entry.*, row_number() OVER (PARTITION BY lead_id, stage ORDER BY entry.confirmed_at, entry.id) AS place
    FROM stage_entry entry
    WHERE entry.confirmed_at <= t AND (revoked_at IS NULL OR revoked_at > t)
      AND NOT (stage = 'signed' AND agreement_kind <> 'formal')
  ), things AS (
    SELECT lead_id, stage::text AS kind, happened_on AS d, ranked.confirmed_at, unit_code, COALESCE(
      (SELECT new_value_yuan FROM correction WHERE entry_id = ranked.id AND changed_at <= t ORDER BY changed_at DESC LIMIT 1),
      (SELECT old_value_yuan FROM correction WHERE entry_id = ranked.id AND changed_at > t ORDER BY changed_at LIMIT 1),
      value_yuan) AS v
    FROM ranked WHERE place = 1
    UNION ALL
    SELECT lead_id, 'arrival', arrived_on, arrival.confirmed_at, unit_code, amount_yuan FROM arrival
    WHERE arrival.confirmed_at <= t AND (revoked_at IS NULL OR revoked_at > t) AND amount_yuan > 0
  )
  SELECT things.lead_id, kind, d, things.confirmed_at, v, unit_code, history.industry_key, history.origin, history.excluded
  FROM things
  JOIN LATERAL (
    SELECT * FROM lead_history h WHERE h.lead_id = things.lead_id AND h.from_at <= t ORDER BY h.from_at DESC LIMIT 1
  ) history ON true
$$;

-- §1 share(lead, unit, day): the agreed parts that hold on the day, else the responsible unit whole.
CREATE FUNCTION expected_share(lead uuid, responsible text, day date) RETURNS TABLE (unit_code text, percent bigint)
LANGUAGE sql STABLE AS $$
  WITH agreed AS (SELECT c.unit_code, c.percent FROM lead_credit c WHERE c.lead_id = lead AND day >= c.starts_on AND day <= c.ends_on)
  SELECT * FROM agreed UNION ALL SELECT responsible, 100 WHERE NOT EXISTS (SELECT 1 FROM agreed)
$$;

-- Whole yuan by largest remainder: what rounding down leaves over goes to the largest fractions, then by unit code.
CREATE FUNCTION expected_parts(lead uuid, responsible text, day date, v bigint) RETURNS TABLE (unit_code text, percent bigint, yuan numeric)
LANGUAGE sql STABLE AS $$
  SELECT s.unit_code, s.percent, floor(v * s.percent / 100.0) + CASE WHEN (
      SELECT count(*) FROM expected_share(lead, responsible, day) o
      WHERE (-(v * o.percent / 100.0 - floor(v * o.percent / 100.0)), o.unit_code COLLATE "C")
        < (-(v * s.percent / 100.0 - floor(v * s.percent / 100.0)), s.unit_code COLLATE "C")
    ) < v - (SELECT sum(floor(v * o.percent / 100.0)) FROM expected_share(lead, responsible, day) o) THEN 1 ELSE 0 END
  FROM expected_share(lead, responsible, day) s
$$;

-- §2 the figures of report A: counts in hundredths, money in yuan; the 亿元 line is asked of the whole.
CREATE FUNCTION expected_figures(t timestamptz) RETURNS TABLE (
  figure text, amount numeric, d date, confirmed_at timestamptz, unit_code text, industry_key text
) LANGUAGE sql STABLE AS $$
  SELECT f.figure, f.amount, d, confirmed_at, part.unit_code, COALESCE(industry_key, 'unclassified')
  FROM expected_things(t) thing
  CROSS JOIN LATERAL expected_parts(lead_id, thing.unit_code, d, v) part
  CROSS JOIN LATERAL (VALUES
    ('L1', CASE WHEN kind = 'lead' THEN percent END),
    ('L3', CASE WHEN kind = 'firstTalk' THEN percent END),
    ('S1', CASE WHEN kind = 'signed' THEN percent END),
    ('S2', CASE WHEN kind = 'signed' THEN yuan END),
    ('M1', CASE WHEN kind = 'signed' AND origin = 'external' AND v >= 100000000 AND NOT excluded THEN percent END),
    ('M2', CASE WHEN kind = 'constructionStart' AND origin = 'endogenous' AND v >= 100000000 THEN percent END),
    ('D1', CASE WHEN kind = 'landed' THEN percent END),
    ('C1', CASE WHEN kind = 'constructionStart' AND v >= 100000000 THEN percent END),
    ('F1', CASE WHEN kind = 'arrival' THEN yuan END)
  ) AS f (figure, amount)
  WHERE f.amount IS NOT NULL
$$;

-- §1 month, late, correction, year to date; 上年补报 of this report and since December's close.
-- $closing: cut-off of the month, of the month before, and of December of the year before.
CREATE FUNCTION expected_report(month date, closing timestamptz, before timestamptz, december timestamptz)
RETURNS TABLE (figure text, industry_key text, unit_code text, part text, amount numeric) LANGUAGE sql STABLE AS $$
  WITH bounds AS (
    SELECT date_trunc('year', month)::date AS year_start, (month + interval '1 month')::date AS next_month
  ), now_counted AS (
    SELECT f.* FROM expected_figures(closing) f, bounds WHERE f.d < next_month
  ), then_counted AS (
    SELECT f.* FROM expected_figures(before) f, bounds WHERE f.d >= year_start AND f.d < month
  )
  SELECT figure, industry_key, unit_code, 'month', sum(amount) FROM now_counted WHERE d >= month GROUP BY 1, 2, 3
  UNION ALL
  SELECT figure, industry_key, unit_code, 'ytd', sum(amount) FROM now_counted, bounds WHERE d >= year_start GROUP BY 1, 2, 3
  UNION ALL
  SELECT figure, industry_key, unit_code, 'late', sum(amount) FROM now_counted, bounds
  WHERE d >= year_start AND d < month AND confirmed_at > before GROUP BY 1, 2, 3
  UNION ALL
  SELECT figure, industry_key, unit_code, 'correction', sum(amount) FROM (
    SELECT figure, industry_key, unit_code, amount FROM now_counted, bounds
    WHERE d >= year_start AND d < month AND confirmed_at <= before
    UNION ALL
    SELECT figure, industry_key, unit_code, -amount FROM then_counted
  ) AS changed GROUP BY 1, 2, 3
  UNION ALL
  SELECT figure, industry_key, unit_code, 'lastYearNew', sum(amount) FROM now_counted, bounds
  WHERE d >= year_start - interval '1 year' AND d < year_start AND confirmed_at > greatest(december, before) GROUP BY 1, 2, 3
  UNION ALL
  SELECT figure, industry_key, unit_code, 'lastYearAll', sum(amount) FROM now_counted, bounds
  WHERE d >= year_start - interval '1 year' AND d < year_start AND confirmed_at > december GROUP BY 1, 2, 3
$$;
