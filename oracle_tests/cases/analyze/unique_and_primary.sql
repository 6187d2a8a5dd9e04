CREATE TABLE t(a PRIMARY KEY, b UNIQUE NOT NULL, c, d, UNIQUE(c, d));
WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 120) INSERT INTO t SELECT x*17 % 121, printf('k%d', x), x % 9, x FROM n;
-- given
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;
SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
