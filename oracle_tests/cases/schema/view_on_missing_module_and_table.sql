-- lang_createview: views made before their tables, in any order, across reopen
CREATE VIEW v1 AS SELECT * FROM v2;
CREATE VIEW v2 AS SELECT a+1 AS b FROM t;
-- error
SELECT * FROM v1;
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
SELECT * FROM v1;
-- reopen
SELECT * FROM v1;
DROP TABLE t;
CREATE VIEW t AS SELECT b AS a FROM v2;
-- error
SELECT * FROM v1;
-- error
SELECT * FROM t;
DROP VIEW t;
CREATE TABLE t(x, a);
INSERT INTO t VALUES(0, 41);
SELECT * FROM v1;
