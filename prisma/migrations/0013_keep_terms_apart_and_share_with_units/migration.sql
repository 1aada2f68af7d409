-- 底价 and 政策优惠条件: read and written by fewer people than the rest of the lead.
ALTER TABLE "lead" ADD COLUMN "bottom_line" TEXT, ADD COLUMN "concessions" TEXT;
ALTER TABLE "contact" ADD COLUMN "email" TEXT;

-- A lead is opened to a person or to a unit, never to both by one row and never to nobody.
ALTER TABLE "lead_share" ALTER COLUMN "staff_id" DROP NOT NULL, ADD COLUMN "unit_code" TEXT;
ALTER TABLE "lead_share" ADD CONSTRAINT "lead_share_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lead_share" ADD CONSTRAINT "lead_share_one_recipient" CHECK (num_nonnulls("staff_id", "unit_code") = 1);
CREATE UNIQUE INDEX "lead_share_lead_id_unit_code_key" ON "lead_share"("lead_id", "unit_code");
CREATE INDEX "lead_share_unit_code_idx" ON "lead_share"("unit_code");

CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "notice_staff_id_read_at_at_idx" ON "notice"("staff_id", "read_at", "at" DESC);
ALTER TABLE "notice" ADD CONSTRAINT "notice_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
