-- Whose a lead is, as tokens beside its words, so that one index scan answers both questions. Only a hint that
-- keeps the scan short: what is shown is asked of the lead itself again.
CREATE FUNCTION lead_scope(unit_code text, industry_key text, officer_id uuid, leader_id uuid)
RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_remove(ARRAY['u' || unit_code, 'i' || industry_key, 'o' || officer_id, 'l' || leader_id], NULL)
$$;

ALTER TABLE lead_search
  ADD COLUMN scope text[] NOT NULL DEFAULT '{}',
  -- 0: words of an earlier build; they go on finding until the worker has written them anew.
  ADD COLUMN words_version smallint NOT NULL DEFAULT 0;

DROP INDEX lead_search_doc_idx;
UPDATE lead_search SET scope = lead_scope(lead.responsible_unit_code, lead.industry_key, lead.officer_id, lead.responsible_leader_id)
  FROM lead WHERE lead.id = lead_search.lead_id;
CREATE INDEX lead_search_doc_scope_idx ON lead_search USING gin (doc, scope);
CREATE INDEX lead_search_words_version_idx ON lead_search (words_version);

CREATE FUNCTION lead_search_keep_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT lead_scope(responsible_unit_code, industry_key, officer_id, responsible_leader_id) INTO NEW.scope
    FROM lead WHERE id = NEW.lead_id;
  RETURN NEW;
END $$;
CREATE TRIGGER lead_search_scope BEFORE INSERT ON lead_search
  FOR EACH ROW EXECUTE FUNCTION lead_search_keep_scope();

-- Investors, contacts and files under the words by which they are found.
CREATE TABLE search_entry (
  noun text NOT NULL CHECK (noun IN ('investor', 'contact', 'file')),
  id uuid NOT NULL,
  -- The lead by which a contact or a file is seen; null for investors.
  lead_id uuid,
  at timestamptz(3) NOT NULL,
  doc tsvector NOT NULL,
  scope text[] NOT NULL DEFAULT '{}',
  words_version smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (noun, id)
) WITH (fillfactor = 85);
CREATE INDEX search_entry_noun_at_id_idx ON search_entry (noun, at DESC, id DESC);
CREATE INDEX search_entry_lead_id_idx ON search_entry (lead_id);
CREATE INDEX search_entry_words_version_idx ON search_entry (words_version);
-- One index a noun: a firm's everyday word must not stand in the way of a contact's name.
CREATE INDEX search_entry_investor_idx ON search_entry USING gin (doc) WHERE noun = 'investor';
CREATE INDEX search_entry_contact_idx ON search_entry USING gin (doc, scope) WHERE noun = 'contact';
CREATE INDEX search_entry_file_idx ON search_entry USING gin (doc, scope) WHERE noun = 'file';

-- Words by characters alone, there at once whatever wrote the row; the worker adds the spelling within a second.
CREATE FUNCTION character_words(name text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_tsvector(array_agg(DISTINCT word))
  FROM (SELECT substr(lower(name), place, 4) AS word FROM generate_series(1, greatest(length(name), 1)) AS place
    UNION ALL SELECT '^' || lower(name) || '$') AS words
  WHERE word <> ''
$$;

CREATE FUNCTION search_entry_write(of_noun text, of_id uuid, of_lead uuid, of_at timestamptz, name text)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_entry (noun, id, lead_id, at, doc, scope)
  SELECT of_noun, of_id, of_lead, of_at, character_words(name), COALESCE((
    SELECT lead_scope(responsible_unit_code, industry_key, officer_id, responsible_leader_id)
    FROM lead WHERE lead.id = of_lead), '{}')
  ON CONFLICT (noun, id) DO UPDATE
    SET lead_id = excluded.lead_id, doc = excluded.doc, scope = excluded.scope, words_version = 0
$$;

-- Each asks whether anything has changed: a form writes all its columns, and words that still hold need no writing.
CREATE FUNCTION investor_keep_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.name, NEW.former_names, NEW.uscc) IS NOT DISTINCT FROM (OLD.name, OLD.former_names, OLD.uscc) THEN
    RETURN NULL;
  END IF;
  PERFORM search_entry_write('investor', NEW.id, NULL, NEW.created_at, NEW.name);
  RETURN NULL;
END $$;
CREATE TRIGGER investor_entry AFTER INSERT OR UPDATE OF name, former_names, uscc ON investor
  FOR EACH ROW EXECUTE FUNCTION investor_keep_entry();

CREATE FUNCTION contact_keep_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.name, NEW.phone, NEW.lead_id) IS NOT DISTINCT FROM (OLD.name, OLD.phone, OLD.lead_id) THEN
    RETURN NULL;
  END IF;
  PERFORM search_entry_write('contact', NEW.id, NEW.lead_id, NEW.created_at, NEW.name);
  RETURN NULL;
END $$;
CREATE TRIGGER contact_entry AFTER INSERT OR UPDATE OF name, phone, lead_id ON contact
  FOR EACH ROW EXECUTE FUNCTION contact_keep_entry();

CREATE FUNCTION attachment_keep_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.file_name, NEW.lead_id) IS NOT DISTINCT FROM (OLD.file_name, OLD.lead_id) THEN
    RETURN NULL;
  END IF;
  IF NEW.lead_id IS NOT NULL THEN
    PERFORM search_entry_write('file', NEW.id, NEW.lead_id, NEW.uploaded_at, NEW.file_name);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_entry AFTER INSERT OR UPDATE OF file_name, lead_id ON attachment
  FOR EACH ROW EXECUTE FUNCTION attachment_keep_entry();

CREATE FUNCTION search_entry_drop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_entry WHERE noun = TG_ARGV[0] AND id = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER investor_entry_drop AFTER DELETE ON investor
  FOR EACH ROW EXECUTE FUNCTION search_entry_drop('investor');
CREATE TRIGGER contact_entry_drop AFTER DELETE ON contact
  FOR EACH ROW EXECUTE FUNCTION search_entry_drop('contact');
CREATE TRIGGER attachment_entry_drop AFTER DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION search_entry_drop('file');

-- A lead that changes hands takes its people and files along.
CREATE FUNCTION lead_keep_scope() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tokens text[] := lead_scope(NEW.responsible_unit_code, NEW.industry_key, NEW.officer_id, NEW.responsible_leader_id);
BEGIN
  IF tokens IS DISTINCT FROM
    lead_scope(OLD.responsible_unit_code, OLD.industry_key, OLD.officer_id, OLD.responsible_leader_id) THEN
    UPDATE lead_search SET scope = tokens WHERE lead_id = NEW.id;
    UPDATE search_entry SET scope = tokens WHERE lead_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER lead_scope AFTER UPDATE OF responsible_unit_code, industry_key, officer_id, responsible_leader_id ON lead
  FOR EACH ROW EXECUTE FUNCTION lead_keep_scope();

INSERT INTO search_entry (noun, id, at, doc)
  SELECT 'investor', id, created_at, character_words(name) FROM investor;
INSERT INTO search_entry (noun, id, lead_id, at, doc, scope)
  SELECT 'contact', contact.id, lead_id, contact.created_at, character_words(name),
    lead_scope(responsible_unit_code, industry_key, officer_id, responsible_leader_id)
  FROM contact LEFT JOIN lead ON lead.id = lead_id;
INSERT INTO search_entry (noun, id, lead_id, at, doc, scope)
  SELECT 'file', attachment.id, lead_id, uploaded_at, character_words(file_name),
    lead_scope(responsible_unit_code, industry_key, officer_id, responsible_leader_id)
  FROM attachment JOIN lead ON lead.id = lead_id;

-- How many rows of a kind a word finds, for the words that find many; a job counts them on a sample.
CREATE TABLE search_term (
  noun text NOT NULL,
  word text NOT NULL,
  -- Of all rows of that kind, 0 to 1.
  share real NOT NULL,
  PRIMARY KEY (noun, word)
);

-- Whether a word of a document looks like one of the patterns of LIKE; dear, so asked last.
CREATE FUNCTION looks_like(doc tsvector, looks text[]) RETURNS boolean LANGUAGE sql IMMUTABLE COST 10000 AS $$
  SELECT EXISTS (SELECT 1 FROM unnest(tsvector_to_array(doc)) AS word WHERE word LIKE ANY(looks))
$$;

-- What the index of words hands over. Beginnings of words are taken for dearer than they are: left alone, the
-- planner reads whole tables instead. `tokens` null: everybody's; `looks` null: the words are proof enough.
CREATE FUNCTION fitting_leads(query tsquery, looks text[], tokens text[]) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
  IF tokens IS NULL THEN
    RETURN QUERY SELECT lead_id FROM lead_search WHERE doc @@ query AND (looks IS NULL OR looks_like(doc, looks));
  ELSE
    RETURN QUERY SELECT lead_id FROM lead_search
      WHERE doc @@ query AND scope && tokens AND (looks IS NULL OR looks_like(doc, looks));
  END IF;
END $$;

CREATE FUNCTION fitting_entries(of_noun text, query tsquery, looks text[], tokens text[])
RETURNS TABLE (entry_id uuid, recorded_at timestamptz) LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
  -- The kind as a constant: each has an index of its own.
  RETURN QUERY EXECUTE format('SELECT id, at::timestamptz FROM search_entry WHERE noun = %L AND doc @@ $1', of_noun)
    || CASE WHEN looks IS NULL THEN '' ELSE ' AND looks_like(doc, $2)' END
    || CASE WHEN tokens IS NULL THEN '' ELSE ' AND scope && $3' END
    USING query, looks, tokens;
END $$;

-- The latest leads of a unit, an industry or an officer, whatever their stage: a walk for common words.
CREATE INDEX lead_responsible_unit_code_updated_at_id_idx ON lead (responsible_unit_code, updated_at DESC, id DESC);
CREATE INDEX lead_industry_key_updated_at_id_idx ON lead (industry_key, updated_at DESC, id DESC);
CREATE INDEX lead_officer_id_updated_at_id_idx ON lead (officer_id, updated_at DESC, id DESC);
