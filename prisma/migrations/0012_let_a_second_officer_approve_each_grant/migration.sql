-- 授权申请: what one officer proposes is in force only when another has approved. Posts stay what is in force.
CREATE TYPE grant_kind AS ENUM ('post', 'passwordReset', 'reopening');
CREATE TYPE grant_decision AS ENUM ('approved', 'declined', 'withdrawn');

CREATE TABLE grant_request (
  id UUID NOT NULL,
  kind grant_kind NOT NULL,
  staff_id UUID NOT NULL,
  role role,
  unit_code TEXT,
  industry_key TEXT,
  starts_on DATE,
  ends_on DATE,
  reason TEXT NOT NULL,
  proposed_by_id UUID NOT NULL,
  proposed_at TIMESTAMPTZ(3) NOT NULL,
  decided_by_id UUID,
  decided_at TIMESTAMPTZ(3),
  decision grant_decision,
  note TEXT,
  link_taken_at TIMESTAMPTZ(3),
  CONSTRAINT grant_request_pkey PRIMARY KEY (id),
  CONSTRAINT grant_request_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT grant_request_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit (code)
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT grant_request_industry_key_fkey FOREIGN KEY (industry_key) REFERENCES industry (key)
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT grant_request_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES staff (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT grant_request_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES staff (id)
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT grant_request_of_a_post_names_it CHECK (
    CASE WHEN kind = 'post' THEN num_nulls(role, unit_code, starts_on) = 0
    ELSE num_nonnulls(role, unit_code, industry_key, starts_on, ends_on) = 0 END),
  CONSTRAINT grant_request_is_decided_whole CHECK (num_nulls(decided_by_id, decided_at, decision) IN (0, 3)),
  -- Four eyes, in the database itself: another decides, only the proposer takes back, nobody is their own case.
  CONSTRAINT grant_request_needs_two CHECK (
    decision IS NULL OR (decision = 'withdrawn') = (decided_by_id = proposed_by_id)),
  CONSTRAINT grant_request_is_about_another CHECK (staff_id <> proposed_by_id AND staff_id <> decided_by_id),
  CONSTRAINT grant_request_link_comes_of_a_reset CHECK (
    link_taken_at IS NULL OR (kind = 'passwordReset' AND decision IS NOT DISTINCT FROM 'approved'))
);

CREATE INDEX grant_request_staff_id_idx ON grant_request (staff_id);
CREATE INDEX grant_request_decided_at_idx ON grant_request (decided_at);
