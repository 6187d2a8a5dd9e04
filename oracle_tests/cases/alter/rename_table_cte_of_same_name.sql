-- lang_altertable: a common table expression that has the table's name hides it in a view
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
CREATE VIEW v1 AS WITH t AS (SELECT 5 AS a) SELECT a FROM t;
CREATE VIEW v2 AS WITH c AS (SELECT a FROM t) SELECT t.a, c.a FROM t, c;
CREATE VIEW v3 AS WITH t(a) AS (SELECT a+1 FROM main.t) SELECT * FROM t;
ALTER TABLE t RENAME TO u;
SELECT sql FROM sqlite_schema WHERE type='view';
SELECT * FROM v1;
SELECT * FROM v2;
SELECT * FROM v3;
