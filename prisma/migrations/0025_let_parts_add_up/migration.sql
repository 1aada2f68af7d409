-- Official totals rest on it: on a day with parts of a lead they add up to 100. Asked when the transaction ends,
-- since splitting a part takes several statements; it is enough to look at the days on which something begins or ends.
CREATE FUNCTION lead_credit_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shared uuid := COALESCE(NEW.lead_id, OLD.lead_id);
BEGIN
  IF EXISTS (
    SELECT 1 FROM (
      SELECT starts_on AS day FROM lead_credit WHERE lead_id = shared
      UNION SELECT ends_on + 1 FROM lead_credit WHERE lead_id = shared
    ) AS turn
    JOIN lead_credit AS part ON part.lead_id = shared AND turn.day BETWEEN part.starts_on AND part.ends_on
    GROUP BY turn.day HAVING sum(part.percent) <> 100
  ) THEN
    RAISE EXCEPTION 'The parts of lead % do not add up to 100 on every day.', shared USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER lead_credit_adds_up AFTER INSERT OR UPDATE OR DELETE ON lead_credit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lead_credit_adds_up();
