-- a join in parentheses behind another table, and that of an UPDATE FROM, is a subquery to SQLite, which shows each
-- column and each rowid: tables of one name must have no column of one name
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE TABLE p(id, n);
CREATE TABLE r(id, m);
CREATE TABLE w(id PRIMARY KEY, n) WITHOUT ROWID;
CREATE VIEW v AS SELECT 1 AS id;
INSERT INTO t VALUES (1, 2, 3);
INSERT INTO p VALUES (1, 2);
ATTACH ':memory:' AS x;
CREATE TABLE x.p(id, n);
-- error
SELECT 1 FROM t, (p, p);
SELECT 1 FROM (p, p);
-- error
SELECT 1 FROM t, (p JOIN p USING (id));
-- error
SELECT 1 FROM t, (p JOIN p USING (id, n));
-- error
SELECT 1 FROM t, (p, r AS p);
SELECT 1 FROM t, (p AS x, p AS y);
SELECT 1 FROM t, (p, x.p);
-- error
SELECT 1 FROM t, (p, t AS p);
SELECT 1 FROM t, (w JOIN w USING (id, n));
SELECT 1 FROM t, (v NATURAL JOIN v);
SELECT 1 FROM t, (v, t AS v);
SELECT 1 FROM t, (w, t AS w);
-- error
SELECT 1 FROM t, (p, (p, r));
-- error
SELECT 1 FROM t, (p, p) AS z;
-- error
SELECT nope FROM t, (p, p);
-- error
UPDATE t SET c = 1 FROM p, p;
-- error
UPDATE t SET c = 1 FROM p, t AS p;
-- error
UPDATE t SET c = 1 FROM (p, p);
-- error
UPDATE t SET c = 1 FROM p JOIN p USING (id);
-- error
UPDATE t SET c = 1 FROM v, v;
-- error
UPDATE t SET c = id FROM p AS y, p AS y;
UPDATE t SET c = 1 FROM p, x.p;
-- error
WITH d AS (SELECT 1 AS h) UPDATE t SET c = 1 FROM d, d;
