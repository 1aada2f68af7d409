-- The numbers of a closed month are read on every visit, its rows only on demand: they stand apart, so that
-- opening the page does not unpack the list of all leads. No month was ever closed before this migration.
ALTER TABLE "report_snapshot" ADD COLUMN "facts" JSONB NOT NULL;
ALTER TABLE "report_snapshot" ADD COLUMN "leads" JSONB NOT NULL;

-- How many leads a file lists, told to the audit each time it is handed out.
ALTER TABLE "report_file" ADD COLUMN "lead_count" INTEGER NOT NULL;
