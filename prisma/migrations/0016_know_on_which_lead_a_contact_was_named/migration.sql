-- An investor may have leads of many units; the people somebody wrote down are shown with the lead they were
-- named on, and to nobody who merely starts another lead with the same firm.
ALTER TABLE "contact" ADD COLUMN "lead_id" UUID;

UPDATE "contact" SET "lead_id" = (
  SELECT "lead"."id" FROM "lead" WHERE "lead"."investor_id" = "contact"."investor_id"
  ORDER BY "lead"."created_at", "lead"."id" LIMIT 1
);

ALTER TABLE "contact" ADD CONSTRAINT "contact_lead_id_fkey"
  FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "contact_lead_id_idx" ON "contact"("lead_id");
