CREATE TYPE notice_kind AS ENUM ('assignment', 'mention', 'reminder', 'claim', 'transfer', 'task', 'system');
CREATE TYPE mail_wish AS ENUM ('none', 'digest', 'each');

-- The key is the job's: the same reminder of the same day reaches a person once, however often it is tried.
ALTER TABLE notice
  ADD COLUMN kind notice_kind NOT NULL DEFAULT 'assignment',
  ADD COLUMN key text;
CREATE UNIQUE INDEX notice_staff_id_key_key ON notice (staff_id, key);

ALTER TABLE staff
  ADD COLUMN email text,
  ADD COLUMN mail_wish mail_wish NOT NULL DEFAULT 'digest';

CREATE TABLE calendar_feed (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  token_hash text NOT NULL UNIQUE,
  created_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  last_read_at timestamptz(3)
);
CREATE UNIQUE INDEX calendar_feed_present_key ON calendar_feed (staff_id) WHERE revoked_at IS NULL;

-- What open pages are to be told. Written beside the change, read and emptied by the worker, which alone
-- notifies: a NOTIFY inside the change itself would make all writers wait for each other.
CREATE TABLE outbox (
  id bigserial PRIMARY KEY,
  topic text NOT NULL,
  lead_id uuid,
  staff_id uuid,
  at timestamptz(3) NOT NULL DEFAULT now()
);
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- One row a statement: a page that hears of it asks again with the rights of its reader.
CREATE FUNCTION lead_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (topic, lead_id)
  SELECT 'leads', CASE WHEN count(*) = 1 THEN min(changed.id::text)::uuid END FROM changed HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER lead_tell_added AFTER INSERT ON lead REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lead_tell();
CREATE TRIGGER lead_tell_changed AFTER UPDATE ON lead REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lead_tell();
CREATE TRIGGER lead_tell_removed AFTER DELETE ON lead REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lead_tell();

CREATE FUNCTION notice_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (topic, staff_id) SELECT DISTINCT 'notices', changed.staff_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER notice_tell_added AFTER INSERT ON notice REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION notice_tell();
CREATE TRIGGER notice_tell_changed AFTER UPDATE ON notice REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION notice_tell();
