-- 视图: a question under a name. It holds no rows: whoever opens it asks with their own rights.
CREATE TYPE view_face AS ENUM ('list', 'board');
CREATE TYPE view_reach AS ENUM ('own', 'unit', 'all');

CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  owner_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  question text NOT NULL,
  layout text NOT NULL,
  face view_face NOT NULL,
  reach view_reach NOT NULL DEFAULT 'own',
  unit_code text REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  created_at timestamptz(3) NOT NULL,
  removed_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT saved_view_names_its_unit CHECK ((reach = 'unit') = (unit_code IS NOT NULL))
);
CREATE INDEX saved_view_owner_id_idx ON saved_view (owner_id);
CREATE INDEX saved_view_unit_code_idx ON saved_view (unit_code);

-- With which view a person begins, and in which order the tabs stand.
CREATE TABLE view_choice (
  staff_id uuid PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE ON UPDATE CASCADE,
  default_view_id uuid REFERENCES saved_view (id) ON DELETE SET NULL ON UPDATE CASCADE,
  view_order uuid[] NOT NULL DEFAULT '{}'
);

-- With which view those of a role begin who have chosen none.
CREATE TABLE role_view (
  role role PRIMARY KEY,
  view_id uuid NOT NULL REFERENCES saved_view (id) ON DELETE CASCADE ON UPDATE CASCADE
);

-- 回收站: a lead and every row that hangs on it, taken out of their tables, so that no query can show it by
-- forgetting a condition. What the list of the bin shows, and by whom it may be seen, stands in columns.
CREATE TABLE recycled_lead (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  title text NOT NULL,
  stage stage NOT NULL,
  investor_id uuid NOT NULL REFERENCES investor (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  unit_code text NOT NULL REFERENCES unit (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  officer_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  industry_key text REFERENCES industry (key) ON DELETE SET NULL ON UPDATE CASCADE,
  removed_at timestamptz(3) NOT NULL,
  removed_by_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason text NOT NULL,
  -- {"rows": {table: [row]}, "links": [{table, column, key, id, to}]}
  snapshot jsonb NOT NULL
);
CREATE INDEX recycled_lead_removed_at_idx ON recycled_lead (removed_at);
CREATE INDEX recycled_lead_unit_code_idx ON recycled_lead (unit_code);

-- A person taken off a lead, for the minutes in which that can be undone; personal data is kept no longer.
CREATE TABLE removed_contact (
  id uuid PRIMARY KEY,
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  removed_at timestamptz(3) NOT NULL,
  snapshot jsonb NOT NULL
);
CREATE INDEX removed_contact_lead_id_idx ON removed_contact (lead_id);

-- Foreign keys of one column, read from the catalogue: what a later migration hangs on a lead is known by itself.
CREATE VIEW foreign_key_of_one AS
SELECT child.oid AS child_id, child.relname::text AS child, column_of.attname::text AS child_column,
  format_type(column_of.atttypid, column_of.atttypmod) AS column_type,
  parent.oid AS parent_id, parent.relname::text AS parent, key_of.attname::text AS parent_column,
  fk.confdeltype AS on_delete
FROM pg_constraint AS fk
JOIN pg_class AS child ON child.oid = fk.conrelid
JOIN pg_class AS parent ON parent.oid = fk.confrelid
JOIN pg_namespace AS room ON room.oid = parent.relnamespace AND room.nspname = 'public'
JOIN pg_attribute AS column_of ON column_of.attrelid = child.oid AND column_of.attnum = fk.conkey[1]
JOIN pg_attribute AS key_of ON key_of.attrelid = parent.oid AND key_of.attnum = fk.confkey[1]
WHERE fk.contype = 'f' AND array_length(fk.conkey, 1) = 1;

-- Takes a lead out, with what would go with it; what merely points at it (SET NULL) stays and the pointer is noted.
CREATE FUNCTION lead_take_out(taken uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  found jsonb;
  links jsonb := '[]';
  waiting text[] := ARRAY['lead'];
  present text;
  fk record;
  rows jsonb;
BEGIN
  SELECT jsonb_build_object('lead', jsonb_build_array(to_jsonb(lead))) INTO STRICT found FROM lead WHERE id = taken FOR UPDATE;
  WHILE cardinality(waiting) > 0 LOOP
    present := waiting[1];
    waiting := waiting[2:];
    FOR fk IN SELECT * FROM foreign_key_of_one WHERE parent = present AND on_delete = 'c' ORDER BY child, child_column LOOP
      EXECUTE format(
        'SELECT COALESCE(jsonb_agg(to_jsonb(child)), ''[]'') FROM %I AS child
         WHERE child.%I = ANY (ARRAY(SELECT (held->>%L)::%s FROM jsonb_array_elements($1) AS held))
         AND NOT COALESCE($2, ''[]'') @> jsonb_build_array(to_jsonb(child))',
        fk.child, fk.child_column, fk.parent_column, fk.column_type) INTO rows USING found->present, found->fk.child;
      IF rows <> '[]' THEN
        found := found || jsonb_build_object(fk.child, COALESCE(found->fk.child, '[]') || rows);
        waiting := waiting || fk.child;
      END IF;
    END LOOP;
  END LOOP;
  FOR fk IN
    SELECT key.*, named.attname::text AS id_column, format_type(named.atttypid, named.atttypmod) AS id_type
    FROM foreign_key_of_one AS key
    JOIN pg_index AS own ON own.indrelid = key.child_id AND own.indisprimary AND own.indnatts = 1
    JOIN pg_attribute AS named ON named.attrelid = key.child_id AND named.attnum = own.indkey[0]
    WHERE found ? key.parent AND key.on_delete = 'n'
  LOOP
    EXECUTE format(
      'SELECT COALESCE(jsonb_agg(jsonb_build_object(''table'', %L, ''column'', %L, ''type'', %L, ''key'', %L, ''keyType'', %L,
         ''id'', child.%I, ''to'', child.%I)), ''[]'') FROM %I AS child
       WHERE child.%I = ANY (ARRAY(SELECT (held->>%L)::%s FROM jsonb_array_elements($1) AS held))
       AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements($2) AS own WHERE own->>%L = child.%I::text)',
      fk.child, fk.child_column, fk.column_type, fk.id_column, fk.id_type, fk.id_column, fk.child_column, fk.child,
      fk.child_column, fk.parent_column, fk.column_type, fk.id_column, fk.id_column)
      INTO rows USING found->fk.parent, COALESCE(found->fk.child, '[]');
    links := links || rows;
  END LOOP;
  DELETE FROM lead WHERE id = taken;
  RETURN jsonb_build_object('rows', found, 'links', links);
END $$;

-- The row as it may stand today: the investor's card as merged since, and no pointer at what has gone.
CREATE FUNCTION recycled_rows_today(table_name text, rows jsonb, others text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  fk record;
BEGIN
  FOR fk IN SELECT * FROM foreign_key_of_one WHERE child = table_name AND NOT parent = ANY (others) LOOP
    IF fk.parent = 'investor' THEN
      WITH RECURSIVE held AS (
        SELECT row, place FROM jsonb_array_elements(rows) WITH ORDINALITY AS given(row, place)
      ), card AS (
        SELECT id AS first, id, merged_into_id FROM investor WHERE id::text IN (SELECT held.row->>fk.child_column FROM held)
        UNION ALL
        SELECT card.first, kept.id, kept.merged_into_id FROM card JOIN investor AS kept ON kept.id = card.merged_into_id
      )
      SELECT COALESCE(jsonb_agg(CASE WHEN card.id IS NULL THEN held.row
        ELSE held.row || jsonb_build_object(fk.child_column, card.id) END ORDER BY held.place), '[]') INTO rows
      FROM held LEFT JOIN card ON card.first::text = held.row->>fk.child_column AND card.merged_into_id IS NULL;
    END IF;
    EXECUTE format(
      'SELECT COALESCE(jsonb_agg(CASE WHEN there THEN held ELSE held || jsonb_build_object(%L, NULL) END ORDER BY place)
         FILTER (WHERE there OR %L), ''[]'')
       FROM (SELECT held, place, held->>%L IS NULL
           OR EXISTS (SELECT 1 FROM %I AS kept WHERE kept.%I = (held->>%L)::%s) AS there
         FROM jsonb_array_elements($1) WITH ORDINALITY AS given(held, place)) AS looked',
      fk.child_column, fk.on_delete = 'n', fk.child_column, fk.parent, fk.parent_column, fk.child_column, fk.column_type)
      INTO rows USING rows;
  END LOOP;
  RETURN rows;
END $$;

-- Puts a lead back: parents before children, only the columns that the snapshot knows and the table still has. What
-- triggers made of the insert gives way to what there was.
CREATE FUNCTION lead_put_back(snapshot jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  root uuid := (snapshot->'rows'->'lead'->0->>'id')::uuid;
  waiting text[] := ARRAY(SELECT jsonb_object_keys(snapshot->'rows'));
  present text;
  columns text;
  link jsonb;
  fk record;
BEGIN
  WHILE cardinality(waiting) > 0 LOOP
    SELECT name INTO present FROM unnest(waiting) AS name
    WHERE NOT EXISTS (SELECT 1 FROM foreign_key_of_one AS key
      WHERE key.child = name AND key.parent <> name AND key.parent = ANY (waiting)) LIMIT 1;
    IF present IS NULL THEN
      RAISE EXCEPTION 'The tables % hang on each other in a ring.', waiting;
    END IF;
    waiting := array_remove(waiting, present);
    -- A table of later, or one renamed: there is nothing to put back into.
    CONTINUE WHEN to_regclass(format('public.%I', present)) IS NULL;
    SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
    WHERE attrelid = format('public.%I', present)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      AND snapshot->'rows'->present->0 ? attname;
    EXECUTE format('INSERT INTO %I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM jsonb_populate_recordset(NULL::%I, $1)',
      present, columns, columns, present)
      USING recycled_rows_today(present, snapshot->'rows'->present, ARRAY(SELECT jsonb_object_keys(snapshot->'rows')));
    IF present = 'lead' THEN
      FOR fk IN SELECT * FROM foreign_key_of_one WHERE parent = 'lead' AND on_delete = 'c' AND child = ANY (waiting) LOOP
        EXECUTE format('DELETE FROM %I WHERE %I = $1', fk.child, fk.child_column) USING root;
      END LOOP;
    END IF;
  END LOOP;
  FOR link IN SELECT * FROM jsonb_array_elements(snapshot->'links') LOOP
    CONTINUE WHEN to_regclass(format('public.%I', link->>'table')) IS NULL;
    EXECUTE format('UPDATE %I SET %I = $1::%s WHERE %I = $2::%s AND %I IS NULL', link->>'table', link->>'column',
      link->>'type', link->>'key', link->>'keyType', link->>'column') USING link->>'to', link->>'id';
  END LOOP;
  RETURN root;
END $$;

-- Sums and groups of the ledger are read from this index alone, without the wide rows.
CREATE INDEX lead_sums_idx ON lead (stage, status, responsible_unit_code, industry_key, origin, source, value_band, officer_id,
  value_yuan, land_mu);
