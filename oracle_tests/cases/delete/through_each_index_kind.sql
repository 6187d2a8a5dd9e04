-- lang_delete: rows found by expression, partial, DESC and unique indexes, by OR and IN, are gone from all of them
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, c); CREATE INDEX e ON t(a%3); CREATE INDEX p ON t(b) WHERE c; CREATE INDEX d ON t(c DESC, a); CREATE UNIQUE INDEX u ON t(a, b);
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<60) INSERT INTO t SELECT i, i, i%10, i%4 FROM n;
DELETE FROM t WHERE a%3=1; SELECT changes(); DELETE FROM t WHERE b=2 AND c; SELECT changes(); DELETE FROM t WHERE c=3 AND a>40; SELECT changes(); DELETE FROM t WHERE a=5 OR b=8 OR id=60; SELECT changes(); DELETE FROM t WHERE (a,b) IN (VALUES(3,3),(6,6)); SELECT changes();
-- error
DELETE FROM t WHERE c=0 ORDER BY 1;
SELECT count(*), sum(a) FROM t; PRAGMA integrity_check;
