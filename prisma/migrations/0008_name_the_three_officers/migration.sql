-- 三员: system, security and audit administrator balance each other; the first one is there already.
ALTER TYPE role ADD VALUE 'securityAdministrator';
ALTER TYPE role ADD VALUE 'auditAdministrator';
