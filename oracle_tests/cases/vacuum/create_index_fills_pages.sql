-- page_size: 512
CREATE TABLE t(a, b);
WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 300) INSERT INTO t SELECT x * 7 % 301, printf('%0*d', x % 40 + 1, x) FROM n;
-- given
CREATE INDEX ta ON t(a);
PRAGMA page_count;
CREATE INDEX tb ON t(b, a);
PRAGMA page_count;
REINDEX;
PRAGMA page_count;
PRAGMA integrity_check;
