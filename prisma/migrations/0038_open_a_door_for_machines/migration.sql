-- 接口密钥: lets a program act as its owner, within scopes and until a day. Of the secret only a hash is kept.
CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  unit_code text REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  name text NOT NULL,
  secret_hash text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  last_used_from text,
  CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days')
);
CREATE INDEX api_key_staff_id_idx ON api_key (staff_id);
CREATE INDEX api_key_unit_code_idx ON api_key (unit_code);

-- What a write was answered, kept for a day under the caller's own key, in the transaction of the write itself.
CREATE TABLE api_answer (
  api_key_id uuid NOT NULL REFERENCES api_key (id) ON DELETE CASCADE ON UPDATE CASCADE,
  key text NOT NULL,
  request_hash text NOT NULL,
  outcome text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (api_key_id, key)
);
CREATE INDEX api_answer_at_idx ON api_answer (at);

-- 事件推送: where another system is told what has happened.
CREATE TABLE webhook (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  url text NOT NULL,
  events text[] NOT NULL,
  created_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  created_at timestamptz(3) NOT NULL,
  rotation integer NOT NULL DEFAULT 1,
  rotated_at timestamptz(3) NOT NULL,
  failing_since timestamptz(3),
  disabled_at timestamptz(3)
);
CREATE INDEX webhook_created_by_id_idx ON webhook (created_by_id);

-- What happened and is still to be fanned out; emptied by the worker.
CREATE TABLE webhook_event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  deed text NOT NULL,
  noun text NOT NULL,
  noun_id text NOT NULL,
  at timestamptz(3) NOT NULL
);

CREATE TABLE webhook_delivery (
  id uuid PRIMARY KEY,
  webhook_id uuid NOT NULL REFERENCES webhook (id) ON DELETE CASCADE ON UPDATE CASCADE,
  event_id uuid NOT NULL,
  event text NOT NULL,
  body text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  due_at timestamptz(3),
  tried_at timestamptz(3),
  taken_at timestamptz(3),
  status integer,
  took_ms integer,
  answer text
);
CREATE UNIQUE INDEX webhook_delivery_webhook_id_event_id_key ON webhook_delivery (webhook_id, event_id);
CREATE INDEX webhook_delivery_due_at_idx ON webhook_delivery (due_at);
CREATE INDEX webhook_delivery_webhook_id_created_at_idx ON webhook_delivery (webhook_id, created_at);

-- Fed from the audit, in the transaction of the deed: what is audited is told, what was taken back is not. Nothing
-- is written while nobody listens.
CREATE FUNCTION webhook_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM webhook WHERE disabled_at IS NULL) THEN
    INSERT INTO webhook_event (deed, noun, noun_id, at) VALUES (NEW.deed, NEW.noun, NEW.noun_id, NEW.at);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER webhook_tell AFTER INSERT ON audit_entry FOR EACH ROW
  WHEN (NEW.outcome = 'done' AND NEW.noun IN ('lead', 'period')) EXECUTE FUNCTION webhook_tell();
