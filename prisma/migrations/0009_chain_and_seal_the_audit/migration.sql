-- The audit proves itself: each record's rows are chained by hash as they are written, a job seals all of them
-- into one order, and the head of that order is kept outside this database (docs/decisions/011-audit-chain.md).

ALTER TABLE "audit_entry"
  ADD COLUMN "post" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "seq" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "previous_hash" BYTEA NOT NULL DEFAULT '\x',
  ADD COLUMN "hash" BYTEA NOT NULL DEFAULT '\x';

CREATE INDEX "audit_entry_deed_id_idx" ON "audit_entry"("deed", "id");
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- The last row of each record's chain. Its row lock is what orders two who write about one record.
CREATE TABLE "audit_head" (
    "noun" TEXT NOT NULL,
    "noun_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("noun", "noun_id")
) WITH (fillfactor = 70);

-- Rows that wait for their seal. The ticket is drawn under the lock of the record's head, so tickets of one
-- record run as its chain does; ids do not.
CREATE TABLE "audit_unsealed" (
    "ticket" BIGSERIAL NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_unsealed_pkey" PRIMARY KEY ("ticket")
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE TABLE "audit_seal" (
    "position" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("position")
);
CREATE UNIQUE INDEX "audit_seal_entry_id_key" ON "audit_seal"("entry_id");

-- Up to where the audit has been moved into an archive file.
CREATE TABLE "audit_checkpoint" (
    "position" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "rows" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("position")
);

-- One field of a row to be hashed: its length in octets and itself; "-" where there is none. Two different rows
-- never read alike, and lib/db/audit-chain.ts writes the same.
CREATE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(octet_length(value)::text || ':' || value, '-')
$$;

CREATE FUNCTION audit_fields(entry audit_entry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT audit_field(entry.id::text) || audit_field(trunc(extract(epoch FROM entry.at) * 1000)::bigint::text)
    || audit_field(entry.staff_id::text) || audit_field(entry.who) || audit_field(entry.post)
    || audit_field(entry.address) || audit_field(entry.deed) || audit_field(entry.noun)
    || audit_field(entry.noun_id) || audit_field(entry.before::text) || audit_field(entry.after::text)
    || audit_field(entry.outcome)
$$;

-- Chains a new row behind the last one of its record. Of the owner, so that whoever writes needs no right on the
-- heads; under REPEATABLE READ a head that moved meanwhile is a serialisation failure, and the deed is tried again.
CREATE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  start constant bytea := '\x0000000000000000000000000000000000000000000000000000000000000000';
  fields constant text := audit_fields(NEW);
BEGIN
  INSERT INTO audit_head AS head (noun, noun_id, seq, previous_hash, hash)
  VALUES (NEW.noun, NEW.noun_id, 1, start, sha256(start || convert_to(fields || '1:1', 'UTF8')))
  ON CONFLICT (noun, noun_id) DO UPDATE SET seq = head.seq + 1, previous_hash = head.hash,
    hash = sha256(head.hash || convert_to(fields || audit_field((head.seq + 1)::text), 'UTF8'))
  RETURNING head.seq, head.previous_hash, head.hash INTO NEW.seq, NEW.previous_hash, NEW.hash;
  INSERT INTO audit_unsealed (entry_id) VALUES (NEW.id);
  RETURN NEW;
END $$;

-- Takes waiting rows, oldest ticket first, into the one order of all; answers how many. One caller at a time: a
-- second one answers 0 at once.
CREATE FUNCTION audit_seal_waiting(batch integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  place bigint;
  link bytea;
  waiting record;
  sealed integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(72707372) THEN
    RETURN 0;
  END IF;
  SELECT position, hash INTO place, link FROM (
    (SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1)
    UNION ALL (SELECT position, hash FROM audit_checkpoint ORDER BY position DESC LIMIT 1)
    UNION ALL SELECT 0, '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea
  ) AS heads ORDER BY position DESC LIMIT 1;
  FOR waiting IN
    WITH taken AS (
      DELETE FROM audit_unsealed WHERE ticket IN (SELECT ticket FROM audit_unsealed ORDER BY ticket LIMIT batch)
      RETURNING ticket, entry_id
    )
    SELECT entry.id, entry.hash FROM taken JOIN audit_entry AS entry ON entry.id = taken.entry_id
    ORDER BY taken.ticket
  LOOP
    place := place + 1;
    link := sha256(link || waiting.hash || convert_to(waiting.id::text, 'UTF8'));
    INSERT INTO audit_seal (position, entry_id, hash) VALUES (place, waiting.id, link);
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;

-- Append-only for everybody, the owner included. The one way out is the archive: it leaves a checkpoint in the
-- same transaction, and nothing younger than 180 days goes with it.
CREATE OR REPLACE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  written constant jsonb := to_jsonb(OLD);
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM audit_checkpoint WHERE made_at = now())
    AND coalesce(written ->> 'at', written ->> 'sealed_at')::timestamptz < now() - interval '180 days' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The audit is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;

-- A head moves with its record's rows and never by itself.
CREATE FUNCTION audit_head_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') AND pg_trigger_depth() > 1 THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The audit is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;

-- Moves everything sealed up to a position out of the tables, once it stands in a file; answers how many rows.
CREATE FUNCTION audit_archive(last bigint, file text, sha256 bytea, rows integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  young constant timestamptz := now() - interval '180 days';
  moved integer;
BEGIN
  PERFORM pg_advisory_xact_lock(72707372);
  IF EXISTS (SELECT FROM audit_seal AS seal JOIN audit_entry AS entry ON entry.id = seal.entry_id
      WHERE seal.position <= last AND (entry.at >= young OR seal.sealed_at >= young)) THEN
    RAISE EXCEPTION 'The audit stays online for 180 days.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO audit_checkpoint (position, hash, rows, file, sha256)
  SELECT seal.position, seal.hash, audit_archive.rows, audit_archive.file, audit_archive.sha256
  FROM audit_seal AS seal WHERE seal.position = last;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Nothing is sealed at %.', last;
  END IF;
  DELETE FROM audit_entry AS entry USING audit_seal AS seal
  WHERE seal.entry_id = entry.id AND seal.position <= last;
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> rows THEN
    RAISE EXCEPTION 'The archive holds % rows, the audit %.', rows, moved;
  END IF;
  DELETE FROM audit_seal WHERE position <= last;
  RETURN moved;
END $$;

-- What stands already is chained by record in the order it was written, and waits for its seal.
ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only;
DO $$
DECLARE
  entry audit_entry;
  start constant bytea := '\x0000000000000000000000000000000000000000000000000000000000000000';
  last_noun text;
  last_noun_id text;
  link bytea;
  place integer;
BEGIN
  FOR entry IN SELECT * FROM audit_entry ORDER BY noun, noun_id, id LOOP
    IF (entry.noun, entry.noun_id) IS DISTINCT FROM (last_noun, last_noun_id) THEN
      last_noun := entry.noun;
      last_noun_id := entry.noun_id;
      link := start;
      place := 0;
    END IF;
    place := place + 1;
    UPDATE audit_entry SET seq = place, previous_hash = link,
      hash = sha256(link || convert_to(audit_fields(entry) || audit_field(place::text), 'UTF8'))
    WHERE id = entry.id RETURNING hash INTO link;
  END LOOP;
  INSERT INTO audit_head (noun, noun_id, seq, previous_hash, hash)
  SELECT DISTINCT ON (noun, noun_id) noun, noun_id, seq, previous_hash, hash
  FROM audit_entry ORDER BY noun, noun_id, seq DESC;
  INSERT INTO audit_unsealed (entry_id) SELECT id FROM audit_entry ORDER BY id;
END $$;
ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only;

CREATE TRIGGER audit_entry_chained BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_chain();
CREATE TRIGGER audit_head_kept BEFORE INSERT OR UPDATE OR DELETE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION audit_head_refuse();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION audit_head_refuse();
CREATE TRIGGER audit_unsealed_no_truncate BEFORE TRUNCATE ON audit_unsealed
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse();
CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE OR DELETE ON audit_checkpoint
  FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse();
CREATE TRIGGER audit_checkpoint_no_truncate BEFORE TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse();

-- Whoever besides the owner works with these tables may read them, and add to the entries. Roles have other
-- names on other servers, so they are taken from the catalogue. The archive is the owner's alone.
DO $$
DECLARE
  held record;
BEGIN
  FOR held IN
    SELECT class.oid::regclass AS place, class.relname = 'audit_entry' AS is_entry,
      CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END AS grantee,
      bool_or(acl.privilege_type = 'SELECT') AS reads, bool_or(acl.privilege_type = 'INSERT') AS adds
    FROM pg_class AS class CROSS JOIN LATERAL aclexplode(class.relacl) AS acl
    WHERE class.oid IN ('audit_entry'::regclass, 'audit_head'::regclass, 'audit_unsealed'::regclass,
      'audit_seal'::regclass, 'audit_checkpoint'::regclass) AND acl.grantee <> class.relowner
    GROUP BY class.oid, class.relname, acl.grantee
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %s', held.place, held.grantee);
    IF held.reads THEN
      EXECUTE format('GRANT SELECT ON %s TO %s', held.place, held.grantee);
    END IF;
    IF held.adds AND held.is_entry THEN
      EXECUTE format('GRANT INSERT ON %s TO %s', held.place, held.grantee);
    END IF;
  END LOOP;
  FOR held IN
    SELECT class.oid::regclass AS place,
      CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END AS grantee
    FROM pg_class AS class CROSS JOIN LATERAL aclexplode(class.relacl) AS acl
    WHERE class.oid IN ('audit_entry_id_seq'::regclass, 'audit_unsealed_ticket_seq'::regclass)
      AND acl.grantee <> class.relowner AND acl.privilege_type = 'UPDATE'
  LOOP
    EXECUTE format('REVOKE UPDATE ON SEQUENCE %s FROM %s', held.place, held.grantee);
  END LOOP;
  REVOKE ALL ON FUNCTION audit_archive FROM PUBLIC;
  FOR held IN
    SELECT acl.grantee::regrole::text AS grantee
    FROM pg_proc AS proc CROSS JOIN LATERAL aclexplode(proc.proacl) AS acl
    WHERE proc.oid = 'audit_archive'::regproc AND acl.grantee NOT IN (0, proc.proowner)
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION audit_archive FROM %s', held.grantee);
  END LOOP;
END $$;
