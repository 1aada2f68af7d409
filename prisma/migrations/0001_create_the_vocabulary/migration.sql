-- CreateEnum
CREATE TYPE "activity_kind" AS ENUM ('call', 'visit', 'reception', 'meeting', 'roadshow', 'note', 'comment');

-- CreateEnum
CREATE TYPE "industry_status" AS ENUM ('active', 'alternate');

-- CreateEnum
CREATE TYPE "investor_kind" AS ENUM ('domesticPrivate', 'stateOwned', 'foreign', 'listed', 'fortune500', 'china500', 'specialised', 'fund', 'person', 'other');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('lead', 'qualification', 'firstTalk', 'negotiating', 'jointReview', 'readyToSign', 'signed', 'landed', 'constructionStart', 'production', 'completion');

-- CreateEnum
CREATE TYPE "origin" AS ENUM ('external', 'endogenous');

-- CreateEnum
CREATE TYPE "lead_status" AS ENUM ('active', 'paused', 'lost');

-- CreateEnum
CREATE TYPE "lead_source" AS ENUM ('visit', 'referral', 'association', 'event', 'researchPlatform', 'enclave', 'selfReport', 'ledger');

-- CreateEnum
CREATE TYPE "scope_kind" AS ENUM ('city', 'industry', 'unit');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('officer', 'groupLeader', 'unitManager', 'taskForceChief', 'office', 'leader', 'reviewer', 'reportViewer', 'systemAdministrator');

-- CreateEnum
CREATE TYPE "agreement_kind" AS ENUM ('framework', 'formal', 'supplementary');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('office', 'taskForce', 'town', 'platform', 'department', 'enclave');

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "kind" "activity_kind" NOT NULL,
    "happened_on" DATE NOT NULL,
    "place" TEXT,
    "people" TEXT,
    "text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "document_key" TEXT,
    "stage_entry_id" UUID,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by_id" UUID NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staff_id" UUID,
    "who" TEXT NOT NULL,
    "address" TEXT,
    "deed" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "noun_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "outcome" TEXT NOT NULL DEFAULT 'done',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_unit_cell" (
    "unit_code" TEXT NOT NULL,
    "industry_key" TEXT NOT NULL,
    "stage" "stage" NOT NULL,
    "status" "lead_status" NOT NULL,
    "count" INTEGER NOT NULL,
    "yuan" BIGINT NOT NULL,

    CONSTRAINT "board_unit_cell_pkey" PRIMARY KEY ("unit_code","industry_key","stage","status")
);

-- CreateTable
CREATE TABLE "board_size_cell" (
    "industry_key" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "band" SMALLINT NOT NULL,
    "stage" "stage" NOT NULL,
    "status" "lead_status" NOT NULL,
    "count" INTEGER NOT NULL,
    "yuan" BIGINT NOT NULL,

    CONSTRAINT "board_size_cell_pkey" PRIMARY KEY ("industry_key","origin","band","stage","status")
);

-- CreateTable
CREATE TABLE "board_delta" (
    "id" BIGSERIAL NOT NULL,
    "unit_code" TEXT NOT NULL,
    "industry_key" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "band" SMALLINT NOT NULL,
    "stage" "stage" NOT NULL,
    "status" "lead_status" NOT NULL,
    "count" INTEGER NOT NULL,
    "yuan" BIGINT NOT NULL,

    CONSTRAINT "board_delta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "totals" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "industry" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "status" "industry_status" NOT NULL,
    "aliases" TEXT[],
    "valid_from_year" INTEGER NOT NULL,
    "valid_to_year" INTEGER,
    "codes" TEXT[],
    "lead_types" TEXT[],

    CONSTRAINT "industry_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "chain_bone" (
    "key" TEXT NOT NULL,
    "industry_key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "chain_bone_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "chain_node" (
    "key" TEXT NOT NULL,
    "bone_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "anchors" TEXT[],
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "chain_node_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "investor" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "match_key" TEXT NOT NULL,
    "name_pinyin" TEXT NOT NULL,
    "name_initials" TEXT NOT NULL,
    "uscc" TEXT,
    "origin_place" TEXT,
    "kind" "investor_kind",
    "parent_group" TEXT,
    "business_scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "import_batch_id" UUID,

    CONSTRAINT "investor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "investor_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "phone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "investor_id" UUID NOT NULL,
    "content" TEXT,
    "industry_key" TEXT,
    "chain_node_key" TEXT,
    "origin" "origin",
    "source" "lead_source" NOT NULL,
    "source_place" TEXT,
    "referrer" TEXT,
    "first_talk_unit_code" TEXT,
    "first_talk_officer_id" UUID,
    "responsible_unit_code" TEXT NOT NULL,
    "task_force_code" TEXT,
    "responsible_leader_id" UUID,
    "officer_id" UUID,
    "stage" "stage" NOT NULL,
    "stage_on" DATE NOT NULL,
    "status" "lead_status" NOT NULL DEFAULT 'active',
    "exit_reason" TEXT,
    "exit_note" TEXT,
    "exit_on" DATE,
    "reopen_on" DATE,
    "intended_investment_yuan" BIGINT,
    "planned_investment_yuan" BIGINT,
    "fixed_asset_investment_yuan" BIGINT,
    "agreed_investment_yuan" BIGINT,
    "agreed_fixed_asset_yuan" BIGINT,
    "filed_investment_yuan" BIGINT,
    "statistics_planned_yuan" BIGINT,
    "completed_investment_yuan" BIGINT,
    "foreign_capital_usd" BIGINT,
    "agreed_foreign_usd" BIGINT,
    "value_yuan" BIGINT NOT NULL DEFAULT 0,
    "value_band" SMALLINT NOT NULL DEFAULT 0,
    "land_mu" DECIMAL(12,2),
    "next_step" TEXT,
    "next_step_on" DATE,
    "problem" TEXT,
    "first_contact_on" DATE,
    "expected_sign_on" DATE,
    "last_progress_on" DATE NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "excluded_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "import_batch_id" UUID,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_share" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "lead_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_search" (
    "lead_id" UUID NOT NULL,
    "doc" tsvector NOT NULL,

    CONSTRAINT "lead_search_pkey" PRIMARY KEY ("lead_id")
);

-- CreateTable
CREATE TABLE "period" (
    "month_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID NOT NULL,

    CONSTRAINT "period_pkey" PRIMARY KEY ("month_on")
);

-- CreateTable
CREATE TABLE "report_snapshot" (
    "month_on" DATE NOT NULL,
    "rule_set_year" INTEGER NOT NULL,
    "rule_set_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_snapshot_pkey" PRIMARY KEY ("month_on")
);

-- CreateTable
CREATE TABLE "report_file" (
    "month_on" DATE NOT NULL,
    "scope" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("month_on","scope","format")
);

-- CreateTable
CREATE TABLE "rule_set" (
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("year","version")
);

-- CreateTable
CREATE TABLE "target" (
    "year" INTEGER NOT NULL,
    "scope_kind" "scope_kind" NOT NULL,
    "scope_key" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("year","scope_kind","scope_key","metric")
);

-- CreateTable
CREATE TABLE "baseline" (
    "month_on" DATE NOT NULL,
    "scope_kind" "scope_kind" NOT NULL,
    "scope_key" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "baseline_pkey" PRIMARY KEY ("month_on","scope_kind","scope_key","metric")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_pinyin" TEXT NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "industry_key" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "stage_entry" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "happened_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "agreement_kind" "agreement_kind",
    "value_yuan" BIGINT NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "stage_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "old_value_yuan" BIGINT NOT NULL,
    "new_value_yuan" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "arrival" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "arrived_on" DATE NOT NULL,
    "amount_yuan" BIGINT,
    "amount_usd" BIGINT,
    "voucher_no" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "arrival_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "parent_code" TEXT,
    "aliases" TEXT[],
    "former_names" TEXT[],
    "industry_key" TEXT,
    "sort_order" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "activity_lead_id_happened_on_idx" ON "activity"("lead_id", "happened_on" DESC);

-- CreateIndex
CREATE INDEX "activity_recorded_by_id_recorded_at_idx" ON "activity"("recorded_by_id", "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "attachment_lead_id_idx" ON "attachment"("lead_id");

-- CreateIndex
CREATE INDEX "audit_entry_noun_noun_id_at_idx" ON "audit_entry"("noun", "noun_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_staff_id_at_idx" ON "audit_entry"("staff_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "industry_sort_order_key" ON "industry"("sort_order");

-- CreateIndex
CREATE INDEX "chain_bone_industry_key_idx" ON "chain_bone"("industry_key");

-- CreateIndex
CREATE INDEX "chain_node_bone_key_idx" ON "chain_node"("bone_key");

-- CreateIndex
CREATE UNIQUE INDEX "investor_uscc_key" ON "investor"("uscc");

-- CreateIndex
CREATE INDEX "investor_match_key_idx" ON "investor"("match_key");

-- CreateIndex
CREATE INDEX "investor_import_batch_id_idx" ON "investor"("import_batch_id");

-- CreateIndex
CREATE INDEX "contact_investor_id_idx" ON "contact"("investor_id");

-- CreateIndex
CREATE UNIQUE INDEX "lead_code_key" ON "lead"("code");

-- CreateIndex
CREATE INDEX "lead_investor_id_idx" ON "lead"("investor_id");

-- CreateIndex
CREATE INDEX "lead_updated_at_id_idx" ON "lead"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_value_yuan_id_idx" ON "lead"("value_yuan" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_next_step_on_id_idx" ON "lead"("next_step_on", "id");

-- CreateIndex
CREATE INDEX "lead_last_progress_on_id_idx" ON "lead"("last_progress_on", "id");

-- CreateIndex
CREATE INDEX "lead_import_batch_id_idx" ON "lead"("import_batch_id");

-- CreateIndex
CREATE INDEX "lead_stage_status_updated_at_id_idx" ON "lead"("stage", "status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_responsible_unit_code_stage_status_updated_at_id_idx" ON "lead"("responsible_unit_code", "stage", "status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_industry_key_stage_status_updated_at_id_idx" ON "lead"("industry_key", "stage", "status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_officer_id_stage_status_updated_at_id_idx" ON "lead"("officer_id", "stage", "status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_share_staff_id_idx" ON "lead_share"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "lead_share_lead_id_staff_id_key" ON "lead_share"("lead_id", "staff_id");

-- CreateIndex
CREATE INDEX "lead_search_doc_idx" ON "lead_search" USING GIN ("doc");

-- CreateIndex
CREATE UNIQUE INDEX "staff_username_key" ON "staff"("username");

-- CreateIndex
CREATE INDEX "post_staff_id_idx" ON "post"("staff_id");

-- CreateIndex
CREATE INDEX "post_unit_code_idx" ON "post"("unit_code");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_staff_id_idx" ON "session"("staff_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_username_at_idx" ON "sign_in_attempt"("username", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_address_at_idx" ON "sign_in_attempt"("address", "at");

-- CreateIndex
CREATE INDEX "stage_entry_lead_id_stage_idx" ON "stage_entry"("lead_id", "stage");

-- CreateIndex
CREATE INDEX "stage_entry_stage_happened_on_idx" ON "stage_entry"("stage", "happened_on");

-- CreateIndex
CREATE INDEX "stage_entry_stage_confirmed_at_idx" ON "stage_entry"("stage", "confirmed_at");

-- CreateIndex
CREATE INDEX "correction_entry_id_idx" ON "correction"("entry_id");

-- CreateIndex
CREATE INDEX "arrival_lead_id_idx" ON "arrival"("lead_id");

-- CreateIndex
CREATE INDEX "arrival_confirmed_at_idx" ON "arrival"("confirmed_at");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_stage_entry_id_fkey" FOREIGN KEY ("stage_entry_id") REFERENCES "stage_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_bone" ADD CONSTRAINT "chain_bone_industry_key_fkey" FOREIGN KEY ("industry_key") REFERENCES "industry"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_node" ADD CONSTRAINT "chain_node_bone_key_fkey" FOREIGN KEY ("bone_key") REFERENCES "chain_bone"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investor" ADD CONSTRAINT "investor_import_batch_id_fkey" FOREIGN KEY ("import_batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_investor_id_fkey" FOREIGN KEY ("investor_id") REFERENCES "investor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_investor_id_fkey" FOREIGN KEY ("investor_id") REFERENCES "investor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_industry_key_fkey" FOREIGN KEY ("industry_key") REFERENCES "industry"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_chain_node_key_fkey" FOREIGN KEY ("chain_node_key") REFERENCES "chain_node"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_first_talk_unit_code_fkey" FOREIGN KEY ("first_talk_unit_code") REFERENCES "unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_first_talk_officer_id_fkey" FOREIGN KEY ("first_talk_officer_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_responsible_unit_code_fkey" FOREIGN KEY ("responsible_unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_task_force_code_fkey" FOREIGN KEY ("task_force_code") REFERENCES "unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_responsible_leader_id_fkey" FOREIGN KEY ("responsible_leader_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_import_batch_id_fkey" FOREIGN KEY ("import_batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_share" ADD CONSTRAINT "lead_share_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_share" ADD CONSTRAINT "lead_share_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_search" ADD CONSTRAINT "lead_search_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_snapshot" ADD CONSTRAINT "report_snapshot_month_on_fkey" FOREIGN KEY ("month_on") REFERENCES "period"("month_on") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_month_on_fkey" FOREIGN KEY ("month_on") REFERENCES "report_snapshot"("month_on") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_industry_key_fkey" FOREIGN KEY ("industry_key") REFERENCES "industry"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_entry_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_entry_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_entry_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_entry_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_entry_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "stage_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_industry_key_fkey" FOREIGN KEY ("industry_key") REFERENCES "industry"("key") ON DELETE SET NULL ON UPDATE CASCADE;

