-- 反馈 answers the investor's first word; 完成下一步 is a planned step that was done.
ALTER TYPE activity_kind ADD VALUE 'feedback';
ALTER TYPE activity_kind ADD VALUE 'step';
