CREATE TYPE claim_state AS ENUM
  ('waiting', 'held', 'clashed', 'expired', 'lapsed', 'released', 'refused', 'concluded');
CREATE TYPE clash_answer AS ENUM ('dropped', 'join', 'dispute');
CREATE TYPE join_answer AS ENUM ('accepted', 'declined');
CREATE TYPE clash_end AS ENUM ('dropped', 'joined', 'ruled');
CREATE TYPE ruling_kind AS ENUM ('hold', 'share', 'transfer', 'coordinate');

-- Numbers of claims: BA2025-00012.
CREATE SEQUENCE claim_number;

CREATE TABLE claim (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  investor_id uuid NOT NULL REFERENCES investor (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  unit_code text NOT NULL REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  holder_unit_code text NOT NULL REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  activity_id uuid NOT NULL REFERENCES activity (id) ON DELETE CASCADE ON UPDATE CASCADE,
  talked_on date NOT NULL,
  place text NOT NULL,
  people text NOT NULL,
  amount_yuan bigint NOT NULL CHECK (amount_yuan >= 0),
  land_mu numeric(12, 2),
  plant_sqm integer,
  filed_at timestamptz(3) NOT NULL,
  filed_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  state claim_state NOT NULL,
  protected_until date,
  decided_at timestamptz(3),
  decided_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  decision_note text,
  extended_on date,
  extension_reason text,
  extension_activity_ids uuid[] NOT NULL DEFAULT '{}',
  ended_on date,
  end_reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT claim_held_has_an_end CHECK (state <> 'held' OR protected_until IS NOT NULL)
);
-- A lead has one claim in force; a second try on the same lead fails here should the code ever let it through.
CREATE UNIQUE INDEX claim_in_force_key ON claim (lead_id) WHERE state IN ('waiting', 'held', 'clashed');
CREATE INDEX claim_investor_id_idx ON claim (investor_id);
CREATE INDEX claim_state_protected_until_idx ON claim (state, protected_until);
CREATE INDEX claim_holder_unit_code_idx ON claim (holder_unit_code);

CREATE TABLE clash (
  id uuid PRIMARY KEY,
  earlier_claim_id uuid NOT NULL REFERENCES claim (id) ON DELETE CASCADE ON UPDATE CASCADE,
  later_claim_id uuid NOT NULL REFERENCES claim (id) ON DELETE CASCADE ON UPDATE CASCADE,
  matched_by text[] NOT NULL,
  raised_at timestamptz(3) NOT NULL,
  answer clash_answer,
  answer_reason text,
  answered_at timestamptz(3),
  answered_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ruling_due_on date,
  join_answer join_answer,
  holder_statement text,
  holder_answered_at timestamptz(3),
  holder_answered_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  appealed_at timestamptz(3),
  appealed_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  appeal_reason text,
  ended_at timestamptz(3),
  ended_how clash_end,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT clash_is_between_two CHECK (earlier_claim_id <> later_claim_id),
  CONSTRAINT clash_ends_somehow CHECK ((ended_at IS NULL) = (ended_how IS NULL))
);
CREATE INDEX clash_earlier_claim_id_idx ON clash (earlier_claim_id);
CREATE INDEX clash_later_claim_id_idx ON clash (later_claim_id);
CREATE INDEX clash_ended_at_idx ON clash (ended_at);

-- What the office decided. An appeal brings a second ruling, which is final.
CREATE TABLE clash_ruling (
  id uuid PRIMARY KEY,
  clash_id uuid NOT NULL REFERENCES clash (id) ON DELETE CASCADE ON UPDATE CASCADE,
  place smallint NOT NULL CHECK (place IN (1, 2)),
  kind ruling_kind NOT NULL,
  reasons text NOT NULL,
  unit_code text REFERENCES unit (code) ON DELETE SET NULL ON UPDATE CASCADE,
  later_percent smallint CHECK (later_percent BETWEEN 1 AND 99),
  years smallint CHECK (years BETWEEN 1 AND 20),
  ruled_at timestamptz(3) NOT NULL,
  ruled_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  UNIQUE (clash_id, place)
);

-- 公共池: since when a lead is anybody's to take; null while a unit keeps it.
ALTER TABLE lead ADD COLUMN pooled_on date;
CREATE INDEX lead_pooled_on_id_idx ON lead (pooled_on, id) WHERE pooled_on IS NOT NULL;
