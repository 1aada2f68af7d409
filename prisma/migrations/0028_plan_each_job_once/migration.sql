-- The queue forgets a job that is done; this table remembers that it was planned, so that it is planned once.
CREATE TABLE planned_job (
  name text NOT NULL,
  key text NOT NULL,
  planned_at timestamptz(3) NOT NULL,
  PRIMARY KEY (name, key)
);
CREATE INDEX planned_job_planned_at_idx ON planned_job (planned_at);
