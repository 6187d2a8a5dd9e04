-- foreignkeys: a long chain cascades through a self reference
PRAGMA foreign_keys=ON;
CREATE TABLE t(a INTEGER PRIMARY KEY, b REFERENCES t(a) ON DELETE CASCADE);
WITH RECURSIVE q(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM q WHERE n<300) INSERT INTO t SELECT n, nullif(n-1,0) FROM q;
DELETE FROM t WHERE a=1;
SELECT count(*) FROM t;
