CREATE TABLE t(a, b, c);
CREATE INDEX p ON t(a) WHERE b > 3;
CREATE INDEX e ON t(a % 4, lower(c));
WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 80) INSERT INTO t SELECT x, x % 8, 'Name' || (x % 5) FROM n;
-- given
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;
SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
