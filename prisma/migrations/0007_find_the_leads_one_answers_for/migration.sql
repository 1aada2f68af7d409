-- 我的工作台 asks for the leads somebody follows or answers for: without this the second half reads them all.
CREATE INDEX "lead_responsible_leader_id_idx" ON "lead"("responsible_leader_id");
