-- gencol: affinity and collation of generated columns in comparisons and indexes
CREATE TABLE t(a, i INT AS (a), x TEXT AS (a), r REAL AS (a) STORED, n AS (a COLLATE nocase), b BLOB AS (a));
INSERT INTO t(a) VALUES('12'),(3),('Abc'),(x'41'),(NULL),(2.5);
SELECT typeof(i),typeof(x),typeof(r),typeof(n),typeof(b) FROM t;
SELECT a FROM t WHERE i=12; SELECT a FROM t WHERE x='3'; SELECT a FROM t WHERE n='ABC'; SELECT a FROM t WHERE r>2 AND r<4 ORDER BY r;
CREATE INDEX ix ON t(x); CREATE INDEX inn ON t(n COLLATE nocase);
SELECT a FROM t WHERE x=3; SELECT a FROM t WHERE n='abc' COLLATE nocase; SELECT x FROM t ORDER BY x;
PRAGMA integrity_check;
