-- A ledger may name a person at an investor who is already on record; undoing the import must find that person.
ALTER TABLE "contact" ADD COLUMN "import_batch_id" UUID;
ALTER TABLE "contact" ADD CONSTRAINT "contact_import_batch_id_fkey" FOREIGN KEY ("import_batch_id")
  REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "contact_import_batch_id_idx" ON "contact"("import_batch_id");

-- Deleting stage entries looks here for each of them.
CREATE INDEX "attachment_stage_entry_id_idx" ON "attachment"("stage_entry_id");
