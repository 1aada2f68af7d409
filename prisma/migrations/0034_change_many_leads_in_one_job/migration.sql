-- 批量修改: one change of many leads. Its rows are fixed before it runs, and each remembers what stood there, so that
-- a worker that dies goes on where it was and the whole can be undone.
CREATE TYPE bulk_state AS ENUM ('prepared', 'queued', 'running', 'done', 'stopped');
CREATE TYPE bulk_row_state AS ENUM ('waiting', 'changed', 'kept');

CREATE TABLE bulk_job (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  address text,
  client_key uuid NOT NULL,
  kind text NOT NULL,
  change jsonb NOT NULL,
  words text NOT NULL,
  unseen integer NOT NULL DEFAULT 0,
  state bulk_state NOT NULL,
  created_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  stop_asked_at timestamptz(3),
  finished_at timestamptz(3),
  undo_of_id uuid UNIQUE REFERENCES bulk_job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- What is over says when, and nothing else does.
  CONSTRAINT bulk_job_finished_when_over CHECK ((state IN ('done', 'stopped')) = (finished_at IS NOT NULL))
);
CREATE UNIQUE INDEX bulk_job_staff_id_client_key_key ON bulk_job (staff_id, client_key);
CREATE INDEX bulk_job_created_at_idx ON bulk_job (created_at);

CREATE TABLE bulk_row (
  job_id uuid NOT NULL REFERENCES bulk_job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position integer NOT NULL,
  -- No reference: what came of a lead is told also when it has gone since.
  lead_id uuid NOT NULL,
  state bulk_row_state NOT NULL,
  reason text,
  note text,
  version integer NOT NULL,
  effect jsonb,
  PRIMARY KEY (job_id, position),
  CONSTRAINT bulk_row_kept_says_why CHECK ((state = 'kept') = (reason IS NOT NULL)),
  CONSTRAINT bulk_row_change_is_remembered CHECK (state = 'kept' OR effect IS NOT NULL)
);
CREATE INDEX bulk_row_job_id_state_reason_position_idx ON bulk_row (job_id, state, reason, position);
