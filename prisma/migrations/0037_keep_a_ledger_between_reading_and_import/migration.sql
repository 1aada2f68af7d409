CREATE TYPE ledger_upload_state AS ENUM ('reading', 'mapping', 'ready', 'committing', 'done', 'refused');

-- 待导入的台账: kept in tables, so that neither a restart nor a killed process loses what was mended.
CREATE TABLE ledger_upload (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  file_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('xlsx', 'xls', 'csv')),
  sha256 text NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  state ledger_upload_state NOT NULL,
  sentence text,
  shapes jsonb NOT NULL DEFAULT '[]',
  outline jsonb NOT NULL DEFAULT '[]',
  sheets jsonb NOT NULL DEFAULT '[]',
  totals jsonb,
  result jsonb
);
CREATE INDEX ledger_upload_staff_id_uploaded_at_idx ON ledger_upload (staff_id, uploaded_at);

CREATE TABLE ledger_upload_row (
  upload_id uuid NOT NULL REFERENCES ledger_upload (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position integer NOT NULL,
  sheet smallint NOT NULL,
  "row" integer NOT NULL,
  cells jsonb NOT NULL,
  mended jsonb NOT NULL DEFAULT '{}',
  standing text NOT NULL CHECK (standing IN ('new', 'changed', 'same', 'duplicate', 'faulty', 'skipped')),
  title text,
  investor text,
  yuan bigint,
  said jsonb NOT NULL,
  keys text[],
  PRIMARY KEY (upload_id, position)
);
CREATE INDEX ledger_upload_row_upload_id_standing_position_idx ON ledger_upload_row (upload_id, standing, position);

-- 沿用上次的对应
CREATE TABLE ledger_mapping (
  unit_code text NOT NULL REFERENCES unit (code) ON DELETE CASCADE ON UPDATE CASCADE,
  signature text NOT NULL,
  shape jsonb NOT NULL,
  used_at timestamptz(3) NOT NULL,
  PRIMARY KEY (unit_code, signature)
);

-- What a lead was before an import changed it.
CREATE TABLE import_change (
  batch_id uuid NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE ON UPDATE CASCADE,
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  before jsonb NOT NULL,
  PRIMARY KEY (batch_id, lead_id)
);
CREATE INDEX import_change_lead_id_idx ON import_change (lead_id);
