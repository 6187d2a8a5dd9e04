-- lang_delete: deleting through an index while a subquery reads the same index
CREATE TABLE t(id INTEGER PRIMARY KEY, g, v);
CREATE INDEX ig ON t(g, v);
INSERT INTO t WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<60) SELECT i, i%6, i*7%13 FROM n;
DELETE FROM t WHERE v<(SELECT max(v) FROM t AS o WHERE o.g=t.g) AND g<3;
SELECT g, count(*), group_concat(v) FROM t GROUP BY g;
DELETE FROM t WHERE id IN (SELECT max(id) FROM t GROUP BY g) RETURNING g;
DELETE FROM t WHERE (g, v) IN (SELECT g, min(v) FROM t GROUP BY g);
SELECT count(*), sum(id) FROM t;
PRAGMA integrity_check;
