-- 导出: a file of the ledger too long for one answer. The worker writes it; it is kept for a week, for its owner alone.
CREATE TYPE export_format AS ENUM ('xlsx', 'csv');
CREATE TYPE export_state AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

CREATE TABLE lead_export (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  posts text NOT NULL,
  address text,
  format export_format NOT NULL,
  query text NOT NULL,
  rows integer NOT NULL CHECK (rows >= 0),
  written_rows integer NOT NULL DEFAULT 0 CHECK (written_rows >= 0),
  state export_state NOT NULL DEFAULT 'waiting',
  tries smallint NOT NULL DEFAULT 0,
  requested_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  size_bytes bigint,
  -- Over exactly when it is no longer under way; a file only where it is done.
  CHECK ((finished_at IS NULL) = (state IN ('waiting', 'running'))),
  CHECK ((size_bytes IS NOT NULL) = (state = 'done'))
);
CREATE INDEX lead_export_staff_id_requested_at_idx ON lead_export (staff_id, requested_at DESC);
CREATE INDEX lead_export_requested_at_idx ON lead_export (requested_at);
