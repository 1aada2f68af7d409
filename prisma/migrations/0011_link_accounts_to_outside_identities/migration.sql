-- Whom an outside provider vouches for. One outside account opens one desk account, and a person has one each.
CREATE TABLE "external_identity" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "external_identity_provider_subject_key" ON "external_identity"("provider", "subject");
CREATE UNIQUE INDEX "external_identity_staff_id_provider_key" ON "external_identity"("staff_id", "provider");
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_staff_id_fkey" FOREIGN KEY ("staff_id")
  REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
