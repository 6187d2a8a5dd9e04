-- ORDER BY and LIMIT of an UPDATE or DELETE are a syntax error, before one that stands behind.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL);
CREATE TABLE w(k, l, PRIMARY KEY (k, l)) WITHOUT ROWID;
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3), (5, 0);
INSERT INTO u VALUES (1, 'x', 2), (2, 'y', 3);
CREATE INDEX ia ON u(c);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2(p, q) AS SELECT a, count(*) FROM t GROUP BY a;

-- error
UPDATE t SET a = 1 ORDER BY a +;
-- error
UPDATE t SET a = 1 LIMIT 1;
-- error
DELETE FROM t LIMIT 1;
-- error
DELETE FROM t ORDER BY a LIMIT 1;
-- error
DELETE FROM t RETURNING a LIMIT 1;
-- error
DELETE FROM t LIMIT 1 RETURNING a;
-- error
DELETE FROM t ORDER BY a, ,;
-- error
CREATE trigger g after INSERT ON t begin DELETE FROM t LIMIT 1; END;
-- error
CREATE trigger g after INSERT ON t begin DELETE FROM t LIMIT 1, , ; END;
-- error
WITH q AS (SELECT 1 ORDER BY 1) UPDATE t SET a = (SELECT 1 LIMIT 1) WHERE b ORDER BY a +;
-- error
SELECT 1 LIMIT +;
-- error
DELETE FROM t WHERE a IN (SELECT 1 LIMIT 1 +;
-- error
WITH q AS (SELECT 1) SELECT * FROM q ORDER BY 1 LIMIT +;
-- error
UPDATE t SET a = 1 LIMIT 1 +;
