-- lang_createview: only a temporary view may name tables of other databases.
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
INSERT INTO x.t VALUES(5);
CREATE TEMP VIEW v AS SELECT a FROM x.t;
SELECT * FROM v;
-- error
CREATE VIEW w AS SELECT a FROM x.t;
CREATE VIEW w AS SELECT a FROM t;
-- error
SELECT * FROM w;
