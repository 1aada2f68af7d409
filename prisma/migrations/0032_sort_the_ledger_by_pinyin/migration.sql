-- Names are sorted as people look them up: by syllables without tones, then by the text. The database cannot spell, so
-- the app writes the keys; whoever writes a name without its key leaves it empty, and the worker fills what is empty.
ALTER TABLE investor ADD COLUMN name_key text;
ALTER TABLE lead ADD COLUMN title_key text, ADD COLUMN investor_key text;

-- A name that changes without its key has none until somebody spells it; the key of the firm is copied to its leads,
-- since only then an index holds the ledger in that order.
CREATE FUNCTION lead_keep_order_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.investor_id IS DISTINCT FROM OLD.investor_id THEN
    NEW.investor_key := (SELECT name_key FROM investor WHERE id = NEW.investor_id);
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.title IS DISTINCT FROM OLD.title AND NEW.title_key IS NOT DISTINCT FROM OLD.title_key THEN
    NEW.title_key := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lead_order_keys BEFORE INSERT OR UPDATE OF title, investor_id ON lead
  FOR EACH ROW EXECUTE FUNCTION lead_keep_order_keys();

CREATE FUNCTION investor_keep_name_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.name IS DISTINCT FROM OLD.name AND NEW.name_key IS NOT DISTINCT FROM OLD.name_key THEN
    NEW.name_key := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER investor_name_key BEFORE UPDATE OF name ON investor
  FOR EACH ROW EXECUTE FUNCTION investor_keep_name_key();

CREATE FUNCTION investor_tell_name_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.name_key IS DISTINCT FROM OLD.name_key THEN
    UPDATE lead SET investor_key = NEW.name_key WHERE investor_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER investor_name_key_told AFTER UPDATE OF name, name_key ON investor
  FOR EACH ROW EXECUTE FUNCTION investor_tell_name_key();

CREATE INDEX lead_title_key_id_idx ON lead (title_key, id);
CREATE INDEX lead_investor_key_id_idx ON lead (investor_key, id);
CREATE INDEX investor_name_key_idx ON investor (name_key) WHERE name_key IS NULL;

-- Fields of the filter of which one value is a few of many leads; the others are met on the way down the order.
CREATE INDEX lead_chain_node_key_idx ON lead (chain_node_key);
CREATE INDEX lead_source_place_idx ON lead (source_place);
CREATE INDEX lead_first_contact_on_idx ON lead (first_contact_on);

-- Count and sum of the whole answer, read from the index alone, where a choice holds a large part of all leads.
CREATE INDEX lead_source_industry_key_stage_value_yuan_idx ON lead (source, industry_key, stage, value_yuan);
CREATE INDEX lead_responsible_leader_id_industry_key_stage_value_yuan_idx
  ON lead (responsible_leader_id, industry_key, stage, value_yuan);
DROP INDEX lead_responsible_leader_id_idx;
