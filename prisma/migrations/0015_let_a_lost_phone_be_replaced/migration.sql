-- 重置动态码: a lost phone and lost recovery codes; like a password reset it takes two officers.
ALTER TYPE grant_kind ADD VALUE 'secondFactorReset';
