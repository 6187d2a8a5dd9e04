-- lang_delete: by rowid, by index, by OR, by IN, by an expression index, by a partial one
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, c);
CREATE INDEX ia ON t(a); CREATE INDEX ib ON t(b DESC); CREATE INDEX ic ON t(c+0); CREATE INDEX ip ON t(a, b) WHERE c=3;
INSERT INTO t WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<40) SELECT i, i%4, i%5, i%7 FROM n;
DELETE FROM t WHERE id IN (1,2,99);
DELETE FROM t WHERE a=3 AND b=2;
DELETE FROM t WHERE a=0 OR b=0;
SELECT changes();
DELETE FROM t WHERE c+0=5;
DELETE FROM t WHERE c=3 AND a=1;
DELETE FROM t WHERE b BETWEEN 3 AND 4 AND id>10;
DELETE FROM t WHERE (a,b) IN (VALUES(1,1),(2,2));
SELECT * FROM t;
SELECT changes(), total_changes();
DELETE FROM t NOT INDEXED WHERE a>=0;
PRAGMA integrity_check;
