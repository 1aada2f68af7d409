CREATE TYPE transfer_answer AS ENUM ('accepted', 'declined', 'withdrawn');
CREATE TYPE transfer_decision AS ENUM ('confirmed', 'rejected');

CREATE TABLE transfer (
  id uuid PRIMARY KEY,
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  from_unit_code text NOT NULL REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  to_unit_code text NOT NULL REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason text NOT NULL,
  kept_percent smallint NOT NULL CHECK (kept_percent BETWEEN 0 AND 99),
  years smallint NOT NULL CHECK (years BETWEEN 1 AND 20),
  offered_at timestamptz(3) NOT NULL,
  offered_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  answer_due_on date NOT NULL,
  answer transfer_answer,
  answered_at timestamptz(3),
  answered_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  answer_note text,
  taker_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  decision transfer_decision,
  decided_at timestamptz(3),
  decided_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  decision_note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT transfer_goes_elsewhere CHECK (from_unit_code <> to_unit_code),
  CONSTRAINT transfer_decided_was_accepted CHECK (decision IS NULL OR answer = 'accepted'),
  CONSTRAINT transfer_accepted_names_a_taker CHECK (answer IS DISTINCT FROM 'accepted' OR taker_id IS NOT NULL)
);
CREATE UNIQUE INDEX transfer_open_key ON transfer (lead_id, to_unit_code)
  WHERE decision IS NULL AND (answer IS NULL OR answer = 'accepted');
CREATE INDEX transfer_lead_id_idx ON transfer (lead_id);
CREATE INDEX transfer_to_unit_code_idx ON transfer (to_unit_code);

-- 共享占比: parts of a lead by unit, from–to; on a day without rows the responsible unit has it whole.
CREATE TABLE lead_credit (
  id uuid PRIMARY KEY,
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  unit_code text NOT NULL REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  percent smallint NOT NULL CHECK (percent BETWEEN 1 AND 99),
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  transfer_id uuid REFERENCES transfer (id) ON DELETE CASCADE ON UPDATE CASCADE,
  clash_id uuid REFERENCES clash (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT lead_credit_lasts CHECK (ends_on >= starts_on),
  CONSTRAINT lead_credit_has_one_source CHECK (num_nonnulls(transfer_id, clash_id) = 1),
  UNIQUE (lead_id, unit_code, starts_on)
);
CREATE INDEX lead_credit_unit_code_idx ON lead_credit (unit_code);

-- 责任链: who held which part of a lead, from–to, kept by trigger so that no way of writing a lead forgets it.
CREATE TYPE holder_role AS ENUM
  ('leader', 'unit', 'taskForce', 'firstTalkUnit', 'firstTalkOfficer', 'officer', 'serviceOfficer');
ALTER TABLE lead ADD COLUMN service_officer_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE TABLE lead_holder (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  role holder_role NOT NULL,
  staff_id uuid REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  unit_code text REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT lead_holder_is_person_or_unit CHECK (num_nonnulls(staff_id, unit_code) = 1)
);
CREATE UNIQUE INDEX lead_holder_present_key ON lead_holder (lead_id, role) WHERE ends_on IS NULL;
CREATE INDEX lead_holder_staff_id_idx ON lead_holder (staff_id);

CREATE FUNCTION lead_holders(held lead) RETURNS TABLE (role holder_role, staff_id uuid, unit_code text)
LANGUAGE sql IMMUTABLE AS $$
  VALUES ('leader'::holder_role, held.responsible_leader_id, NULL::text),
    ('unit', NULL, held.responsible_unit_code),
    ('taskForce', NULL, held.task_force_code),
    ('firstTalkUnit', NULL, held.first_talk_unit_code),
    ('firstTalkOfficer', held.first_talk_officer_id, NULL),
    ('officer', held.officer_id, NULL),
    ('serviceOfficer', held.service_officer_id, NULL)
$$;

CREATE FUNCTION lead_keep_holders() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (NEW.updated_at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.responsible_leader_id, OLD.responsible_unit_code, OLD.task_force_code, OLD.first_talk_unit_code,
        OLD.first_talk_officer_id, OLD.officer_id, OLD.service_officer_id)
      IS NOT DISTINCT FROM (NEW.responsible_leader_id, NEW.responsible_unit_code, NEW.task_force_code,
        NEW.first_talk_unit_code, NEW.first_talk_officer_id, NEW.officer_id, NEW.service_officer_id) THEN
      RETURN NULL;
    END IF;
    UPDATE lead_holder AS past SET ends_on = GREATEST(today, past.starts_on) FROM lead_holders(NEW) AS held
      WHERE past.lead_id = NEW.id AND past.ends_on IS NULL AND past.role = held.role
      AND (past.staff_id, past.unit_code) IS DISTINCT FROM (held.staff_id, held.unit_code);
  ELSE
    today := (NEW.created_at AT TIME ZONE 'Asia/Shanghai')::date;
  END IF;
  INSERT INTO lead_holder (lead_id, role, staff_id, unit_code, starts_on)
  SELECT NEW.id, held.role, held.staff_id, held.unit_code, today FROM lead_holders(NEW) AS held
  WHERE num_nonnulls(held.staff_id, held.unit_code) = 1 AND NOT EXISTS (SELECT 1 FROM lead_holder AS present
    WHERE present.lead_id = NEW.id AND present.role = held.role AND present.ends_on IS NULL);
  RETURN NULL;
END $$;

INSERT INTO lead_holder (lead_id, role, staff_id, unit_code, starts_on)
SELECT lead.id, held.role, held.staff_id, held.unit_code, (lead.created_at AT TIME ZONE 'Asia/Shanghai')::date
FROM lead CROSS JOIN LATERAL lead_holders(lead) AS held WHERE num_nonnulls(held.staff_id, held.unit_code) = 1;

CREATE TRIGGER lead_holders_kept AFTER INSERT OR UPDATE ON lead
  FOR EACH ROW EXECUTE FUNCTION lead_keep_holders();
