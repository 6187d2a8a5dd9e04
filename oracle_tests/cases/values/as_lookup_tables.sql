-- VALUES joined as a table of constants.
CREATE TABLE t(code, n);
INSERT INTO t VALUES('a', 1), ('b', 2), ('z', 3);
SELECT n, v.column2 FROM t LEFT JOIN (VALUES('a', 'Alpha'), ('b', 'Beta')) AS v ON code = v.column1 ORDER BY n;
WITH v(k, name) AS (VALUES('a', 'Alpha'), ('b', 'Beta')) SELECT n, name FROM t JOIN v ON k = code ORDER BY n;
SELECT (SELECT column2 FROM (VALUES('a', 10), ('z', 30)) WHERE column1 = code) FROM t ORDER BY n;
DELETE FROM t WHERE code IN (VALUES('a'), ('q'));
SELECT code FROM t ORDER BY 1;
