-- How long a session lasts, what a password must be and who needs a second factor are settings, version by version.
CREATE TYPE "password_reading" AS ENUM ('modern', 'classified');

CREATE TABLE "security_policy" (
    "version" INTEGER NOT NULL,
    "idle_minutes" INTEGER NOT NULL,
    "absolute_hours" INTEGER NOT NULL,
    "password_reading" "password_reading" NOT NULL,
    "modern_minimum_length" INTEGER NOT NULL,
    "classified_minimum_length" INTEGER NOT NULL,
    "administrator_minimum_length" INTEGER NOT NULL,
    "password_classes" INTEGER NOT NULL,
    "password_history" INTEGER NOT NULL,
    "password_days" INTEGER NOT NULL,
    "second_factor_roles" "role"[],
    "export_rows_per_day" INTEGER NOT NULL,
    "audit_days" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by_id" UUID NOT NULL,

    CONSTRAINT "security_policy_pkey" PRIMARY KEY ("version"),
    CONSTRAINT "security_policy_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "security_policy_audit_is_kept_half_a_year" CHECK ("audit_days" >= 180)
);

-- A version is history: another one is set, none is rewritten.
CREATE FUNCTION security_policy_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A version of the policy never changes.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER security_policy_frozen BEFORE UPDATE OR DELETE ON security_policy
  FOR EACH ROW EXECUTE FUNCTION security_policy_refuse();

CREATE TABLE "password_history" (
    "id" BIGSERIAL NOT NULL,
    "staff_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_history_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "password_history_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "password_history_staff_id_id_idx" ON "password_history"("staff_id", "id");

CREATE TABLE "second_factor" (
    "staff_id" UUID NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "enabled_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("staff_id"),
    CONSTRAINT "second_factor_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "recovery_code" (
    "staff_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("staff_id", "code_hash"),
    CONSTRAINT "recovery_code_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Tries from a device the person is known by are counted apart from those of strangers.
ALTER TABLE "sign_in_attempt" ADD COLUMN "lane" TEXT NOT NULL DEFAULT 'stranger';
