-- Bare columns in HAVING and ORDER BY come from the row of min() or max() as well.
CREATE TABLE t(g, c, v);
INSERT INTO t VALUES(1, 'z', 1), (1, 'a', 2), (2, 'm', 5), (2, 'b', 4);
SELECT g, max(v) FROM t GROUP BY g ORDER BY c;
SELECT g, max(v) FROM t GROUP BY g HAVING c > 'b';
SELECT g, min(v) FROM t GROUP BY g HAVING c IN ('z', 'b') ORDER BY c DESC;
