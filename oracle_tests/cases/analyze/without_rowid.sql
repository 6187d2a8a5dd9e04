CREATE TABLE t(a, b, c, d, PRIMARY KEY(b, a)) WITHOUT ROWID;
CREATE INDEX tc ON t(c);
CREATE INDEX td ON t(d, a);
WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 150) INSERT INTO t SELECT x, x % 6, x % 4, x % 11 FROM n;
-- given
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;
SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
