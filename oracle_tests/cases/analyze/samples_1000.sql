CREATE TABLE t(a, b, c REAL);
CREATE INDEX i0 ON t(b);
CREATE INDEX i1 ON t(c,b);
CREATE INDEX i2 ON t(c,a,b);
WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000) INSERT INTO t SELECT x, x*x % 97, x / 13 FROM n;
-- given
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;
SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
-- swap
SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
