-- A query around VALUES calls a column that is a bare outer column by its name.
CREATE TABLE t(Abc);
INSERT INTO t VALUES(5);
SELECT (SELECT abc FROM (VALUES(t.abc))) FROM t;
SELECT (SELECT column1 FROM (VALUES(t.abc + 0))) FROM t;
SELECT (SELECT column2 FROM (VALUES(t.abc, 7))) FROM t;
-- error
SELECT (SELECT column1 FROM (VALUES(t.abc))) FROM t;
-- error
SELECT (SELECT abc FROM (VALUES(t.abc + 0) UNION SELECT 1) LIMIT 1) FROM (SELECT 1);
