-- Whoever takes a lead over takes its next step over, by whichever way the lead came: assigned, handed over,
-- transferred, ruled or taken from the pool. A step that was somebody else's stays with them.
CREATE FUNCTION lead_step_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.officer_id IS DISTINCT FROM OLD.officer_id
    AND NEW.next_step_owner_id IS NOT DISTINCT FROM OLD.next_step_owner_id
    AND OLD.next_step_owner_id IS NOT DISTINCT FROM OLD.officer_id
    AND NEW.next_step IS NOT NULL THEN
    NEW.next_step_owner_id := NEW.officer_id;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER lead_step_owner BEFORE UPDATE OF officer_id ON lead
  FOR EACH ROW EXECUTE FUNCTION lead_step_follows();
