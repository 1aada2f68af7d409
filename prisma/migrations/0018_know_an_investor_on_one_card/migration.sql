-- Grades apart from the nature of a firm: a listed firm may be private and 专精特新 at once.
CREATE TYPE investor_grade AS ENUM
  ('fortune500', 'china500', 'private500', 'multinational', 'listed', 'specialised', 'unicorn', 'chainLeader');
CREATE TYPE contact_influence AS ENUM ('decides', 'influences', 'liaises');
CREATE TYPE risk_kind AS ENUM ('dishonesty', 'abnormality', 'litigation', 'penalty', 'finance', 'other');

ALTER TABLE investor
  ADD COLUMN former_names text[] NOT NULL DEFAULT '{}',
  ADD COLUMN former_match_keys text[] NOT NULL DEFAULT '{}',
  ADD COLUMN grades investor_grade[] NOT NULL DEFAULT '{}',
  ADD COLUMN group_key text,
  ADD COLUMN parent_id uuid REFERENCES investor (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN industry_key text REFERENCES industry (key) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN chain_node_key text REFERENCES chain_node (key) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN intro text,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN merged_into_id uuid REFERENCES investor (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT investor_is_not_its_own_parent CHECK (parent_id IS DISTINCT FROM id),
  ADD CONSTRAINT investor_is_not_merged_into_itself CHECK (merged_into_id IS DISTINCT FROM id);
UPDATE investor SET grades = ARRAY[kind::text::investor_grade], kind = NULL
  WHERE kind IN ('listed', 'fortune500', 'china500', 'specialised');
CREATE INDEX investor_former_match_keys_idx ON investor USING gin (former_match_keys);
CREATE INDEX investor_group_key_idx ON investor (group_key);
CREATE INDEX investor_parent_id_idx ON investor (parent_id);
CREATE INDEX investor_merged_into_id_idx ON investor (merged_into_id);
CREATE INDEX investor_name_pinyin_id_idx ON investor (name_pinyin, id);

-- HMAC of the number under the desk's own key: two units may find out that they hold the same number,
-- and neither sees the other's.
ALTER TABLE contact
  ADD COLUMN influence contact_influence,
  ADD COLUMN phone_hash text;
CREATE INDEX contact_phone_hash_idx ON contact (phone_hash);

CREATE TABLE risk_note (
  id uuid PRIMARY KEY,
  investor_id uuid NOT NULL REFERENCES investor (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind risk_kind NOT NULL,
  found_on date NOT NULL,
  text text NOT NULL,
  source text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  retracted_at timestamptz(3),
  retracted_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  retract_reason text,
  CONSTRAINT risk_note_is_retracted_by_somebody
    CHECK ((retracted_at IS NULL) = (retracted_by_id IS NULL) AND (retracted_at IS NULL) = (retract_reason IS NULL))
);
CREATE INDEX risk_note_investor_id_idx ON risk_note (investor_id);

CREATE TABLE investor_merge (
  id uuid PRIMARY KEY,
  kept_id uuid NOT NULL REFERENCES investor (id) ON DELETE CASCADE ON UPDATE CASCADE,
  merged_id uuid NOT NULL REFERENCES investor (id) ON DELETE CASCADE ON UPDATE CASCADE,
  merged_at timestamptz(3) NOT NULL,
  merged_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason text NOT NULL,
  moved jsonb NOT NULL,
  undone_at timestamptz(3),
  undone_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX investor_merge_kept_id_idx ON investor_merge (kept_id);
CREATE UNIQUE INDEX investor_merge_open_key ON investor_merge (merged_id) WHERE undone_at IS NULL;

-- A file belongs to a lead, with the talk it was handed in with where there was one, or proves a risk note.
ALTER TABLE attachment
  ALTER COLUMN lead_id DROP NOT NULL,
  ADD COLUMN activity_id uuid REFERENCES activity (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN risk_note_id uuid REFERENCES risk_note (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT attachment_has_one_home CHECK (num_nonnulls(lead_id, risk_note_id) = 1),
  ADD CONSTRAINT attachment_of_a_talk_is_of_a_lead CHECK (activity_id IS NULL OR lead_id IS NOT NULL);
CREATE INDEX attachment_activity_id_idx ON attachment (activity_id);
CREATE INDEX attachment_risk_note_id_idx ON attachment (risk_note_id);
