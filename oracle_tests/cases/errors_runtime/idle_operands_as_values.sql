-- `x IN ()` and `x OR 1` are known as they are written; an integer that takes a column's place settles nothing.
-- needs: flatten
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, '{', 1), (2, 3, 2);
CREATE VIEW v AS SELECT a, b, 0 AS z, 1 AS o FROM t;
-- error
SELECT z AND json(b) FROM v;
SELECT 0 AND json(b), 1 OR json(b), json(b) IN (), json(b) NOT IN () FROM t;
-- error
SELECT a FROM v GROUP BY o OR json(b);
-- error
SELECT DISTINCT (z AND json(b)) FROM v;
SELECT CASE WHEN z AND json(b) THEN 1 ELSE 2 END FROM v;
SELECT a FROM t WHERE (json(b) IN ()) IS 0;
SELECT a FROM t WHERE json(b) NOT IN () AND a = 2;
SELECT a FROM t WHERE json('{') > 1 IN ();
-- error
SELECT count(*) FROM t x LEFT JOIN t y ON (json(x.b) IN ()) IS 0;
-- error
SELECT count(*) FROM t x LEFT JOIN t y ON (1 OR json(x.b)) IS 0;
CREATE INDEX i1 ON t(0 AND json(b));
CREATE INDEX i2 ON t(json(b) AND 0);
CREATE INDEX i3 ON t(c) WHERE json(b) AND 0;
CREATE INDEX i4 ON t(1 OR json(b));
CREATE INDEX i5 ON t(c) WHERE (json(b) AND 0) IS 0;
INSERT INTO t VALUES (9, 'x', 5);
UPDATE t SET c = 6 WHERE c = 5;
SELECT a FROM t WHERE c = 6 AND (json(b) AND 0) IS 0;
SELECT a FROM t WHERE json('{' || b) NOT IN ();
SELECT a, 1, 0 FROM t WHERE c > 1 ORDER BY json('{' || b) IN ();
PRAGMA integrity_check;
