ALTER TABLE lead
  ADD COLUMN next_step_owner_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN responded_on date,
  ADD COLUMN fed_back_on date,
  ADD COLUMN last_reported_on date;
CREATE INDEX lead_next_step_owner_id_next_step_on_idx ON lead (next_step_owner_id, next_step_on);
UPDATE lead SET next_step_owner_id = officer_id WHERE next_step IS NOT NULL;
UPDATE lead SET responded_on = known.first_on, last_reported_on = known.last_on,
  fed_back_on = CASE WHEN lead.stage >= 'firstTalk' THEN lead.stage_on END
FROM (SELECT lead_id, min(happened_on) AS first_on, max(happened_on) AS last_on FROM activity
  WHERE kind <> 'comment' GROUP BY lead_id) AS known WHERE known.lead_id = lead.id;

-- A note that a phone sends twice is written once.
ALTER TABLE activity ADD COLUMN client_key uuid;
CREATE UNIQUE INDEX activity_recorded_by_id_client_key_key ON activity (recorded_by_id, client_key);

CREATE TABLE lead_snooze (
  id uuid PRIMARY KEY,
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  reason text NOT NULL,
  until_on date NOT NULL,
  set_at timestamptz(3) NOT NULL,
  set_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ended_at timestamptz(3)
);
CREATE UNIQUE INDEX lead_snooze_present_key ON lead_snooze (lead_id) WHERE ended_at IS NULL;

-- 督办: a leader's word with an owner and a day.
CREATE TABLE task (
  id uuid PRIMARY KEY,
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  activity_id uuid REFERENCES activity (id) ON DELETE SET NULL ON UPDATE CASCADE,
  text text NOT NULL,
  given_at timestamptz(3) NOT NULL,
  given_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  owner_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  due_on date NOT NULL,
  reply text,
  replied_at timestamptz(3),
  replied_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  return_reason text,
  closed_at timestamptz(3),
  closed_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT task_is_replied_by_somebody CHECK ((replied_at IS NULL) = (replied_by_id IS NULL)),
  CONSTRAINT task_is_closed_by_somebody CHECK ((closed_at IS NULL) = (closed_by_id IS NULL))
);
CREATE INDEX task_lead_id_idx ON task (lead_id);
CREATE INDEX task_owner_id_due_on_idx ON task (owner_id, due_on) WHERE closed_at IS NULL;
CREATE INDEX task_given_by_id_idx ON task (given_by_id);
