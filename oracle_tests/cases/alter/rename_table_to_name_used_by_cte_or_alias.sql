-- lang_altertable: the new name is an alias or a CTE of a view: what the view means afterwards
CREATE TABLE t(a); CREATE TABLE u(a);
INSERT INTO t VALUES('t'); INSERT INTO u VALUES('u');
CREATE VIEW v1 AS SELECT x.a FROM t AS x; CREATE VIEW v2 AS WITH x AS (SELECT a FROM u) SELECT x.a, t.a FROM x, t; CREATE VIEW v3 AS SELECT u.a, t.a FROM t, u;
-- error
ALTER TABLE t RENAME TO x;
SELECT sql FROM sqlite_schema WHERE type='view';
SELECT * FROM v1; SELECT * FROM v3;
SELECT * FROM v2;
