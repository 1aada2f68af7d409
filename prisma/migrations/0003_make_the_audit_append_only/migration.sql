-- The audit is written and read, never changed: not by the app, and not by a slip of an administrator.
CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse();

CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse();

-- A closed month and what it reported stay as they are.
CREATE FUNCTION closed_month_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A closed month never changes.' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER period_frozen BEFORE UPDATE OR DELETE ON period
  FOR EACH ROW EXECUTE FUNCTION closed_month_refuse();
CREATE TRIGGER report_snapshot_frozen BEFORE UPDATE OR DELETE ON report_snapshot
  FOR EACH ROW EXECUTE FUNCTION closed_month_refuse();
CREATE TRIGGER report_file_frozen BEFORE UPDATE OR DELETE ON report_file
  FOR EACH ROW EXECUTE FUNCTION closed_month_refuse();
