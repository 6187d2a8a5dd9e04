-- lang_createview: a view of main sees main alone, a TEMP view all databases; parameters are refused
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
CREATE TABLE t(a);
INSERT INTO x.t VALUES('x');
INSERT INTO t VALUES('main');
-- error
CREATE VIEW v AS SELECT * FROM x.t;
CREATE TEMP VIEW v AS SELECT m.a, n.a FROM main.t m, x.t n;
SELECT * FROM v;
CREATE VIEW x.w AS SELECT a FROM t;
SELECT * FROM w;
-- error
CREATE TEMP VIEW main.z AS SELECT 1;
CREATE TEMP TABLE t(a);
INSERT INTO temp.t VALUES('temp');
SELECT * FROM w;
CREATE TEMP VIEW y AS SELECT a FROM t;
SELECT * FROM y;
DROP TABLE temp.t;
SELECT * FROM y;
DETACH x;
-- error
SELECT * FROM v;
SELECT * FROM y;
