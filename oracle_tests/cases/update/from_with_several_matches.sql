-- lang_update: of several rows of FROM that match one target row, one is used, and the row is changed once.
CREATE TABLE t(k INTEGER PRIMARY KEY, v, n DEFAULT 0);
CREATE TABLE s(k, v);
INSERT INTO t(k, v) VALUES(1, 'a'), (2, 'b'), (3, 'c');
INSERT INTO s VALUES(1, 'x'), (1, 'y'), (2, 'z'), (4, 'w');
UPDATE t SET n = n + 1 FROM s WHERE s.k = t.k;
SELECT k, n, changes() FROM t ORDER BY k;
UPDATE t SET v = s.v FROM (SELECT k, max(v) AS v FROM s GROUP BY k) AS s WHERE s.k = t.k;
SELECT k, v FROM t ORDER BY k;
UPDATE t SET v = NULL FROM s LEFT JOIN s AS r ON r.k = s.k + 1 WHERE t.k = s.k AND r.k IS NULL;
SELECT k, v FROM t ORDER BY k;
UPDATE t SET k = t.k + 100 FROM s WHERE s.k = t.k AND EXISTS(SELECT 1 FROM s AS q WHERE q.k = t.k + 1);
SELECT k FROM t ORDER BY k;
PRAGMA integrity_check;
