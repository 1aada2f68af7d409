-- The value of a lead: agreed from signing on, else planned, else intended (metric dictionary, value).
-- Kept here so that no way of writing a lead can forget it.
CREATE FUNCTION lead_keep_value() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.value_yuan := COALESCE(
    CASE WHEN NEW.stage >= 'signed' THEN NEW.agreed_investment_yuan END,
    NEW.planned_investment_yuan, NEW.intended_investment_yuan, 0);
  NEW.value_band := CASE
    WHEN NEW.value_yuan >= 10000000000 THEN 100
    WHEN NEW.value_yuan >= 5000000000 THEN 50
    WHEN NEW.value_yuan >= 1000000000 THEN 10
    WHEN NEW.value_yuan >= 500000000 THEN 5
    WHEN NEW.value_yuan >= 300000000 THEN 3
    WHEN NEW.value_yuan >= 100000000 THEN 1
    ELSE 0 END;
  RETURN NEW;
END $$;

CREATE TRIGGER lead_value BEFORE INSERT OR UPDATE ON lead
  FOR EACH ROW EXECUTE FUNCTION lead_keep_value();

-- Board cells. A change of a lead only appends deltas: no row of the cells is locked, so two people who
-- move cards in opposite directions never wait for each other. The worker folds deltas into the cells.
CREATE FUNCTION lead_board_delta() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.responsible_unit_code, COALESCE(OLD.industry_key, ''), COALESCE(OLD.origin::text, ''),
      OLD.value_band, OLD.stage, OLD.status, OLD.value_yuan)
    = (NEW.responsible_unit_code, COALESCE(NEW.industry_key, ''), COALESCE(NEW.origin::text, ''),
      NEW.value_band, NEW.stage, NEW.status, NEW.value_yuan) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO board_delta (unit_code, industry_key, origin, band, stage, status, count, yuan)
    VALUES (OLD.responsible_unit_code, COALESCE(OLD.industry_key, ''), COALESCE(OLD.origin::text, ''),
      OLD.value_band, OLD.stage, OLD.status, -1, -OLD.value_yuan);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO board_delta (unit_code, industry_key, origin, band, stage, status, count, yuan)
    VALUES (NEW.responsible_unit_code, COALESCE(NEW.industry_key, ''), COALESCE(NEW.origin::text, ''),
      NEW.value_band, NEW.stage, NEW.status, 1, NEW.value_yuan);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER lead_board AFTER INSERT OR UPDATE OR DELETE ON lead
  FOR EACH ROW EXECUTE FUNCTION lead_board_delta();

-- Folds waiting deltas into the cells and answers how many there were. One caller at a time; a second
-- one answers 0 at once. Delta and cell change in one transaction, so a reader who adds both is always right.
CREATE FUNCTION compact_board() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  folded integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(72707370) THEN
    RETURN 0;
  END IF;
  WITH taken AS (
    DELETE FROM board_delta WHERE id IN (SELECT id FROM board_delta ORDER BY id LIMIT 20000) RETURNING *
  ), by_unit AS (
    INSERT INTO board_unit_cell AS cell (unit_code, industry_key, stage, status, count, yuan)
    SELECT unit_code, industry_key, stage, status, sum(count), sum(yuan) FROM taken GROUP BY 1, 2, 3, 4
    ON CONFLICT (unit_code, industry_key, stage, status)
    DO UPDATE SET count = cell.count + excluded.count, yuan = cell.yuan + excluded.yuan
  ), by_size AS (
    INSERT INTO board_size_cell AS cell (industry_key, origin, band, stage, status, count, yuan)
    SELECT industry_key, origin, band, stage, status, sum(count), sum(yuan) FROM taken GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT (industry_key, origin, band, stage, status)
    DO UPDATE SET count = cell.count + excluded.count, yuan = cell.yuan + excluded.yuan
  )
  SELECT count(*) INTO folded FROM taken;
  RETURN folded;
END $$;

-- Numbers of leads: ZJ2025-00017.
CREATE SEQUENCE lead_number;

-- Index-only boards grow slow with rows that wait for a vacuum: come early.
ALTER TABLE lead SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE board_delta SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
ALTER TABLE lead_search SET (fillfactor = 85);
