-- lang_altertable: an alias or another table's column of that name is left alone
CREATE TABLE t(a, b);
CREATE TABLE u(a, d);
CREATE VIEW v AS SELECT t.a AS a, u.a AS "u a", (SELECT a FROM u AS t WHERE t.d = 1) AS sub FROM t, u WHERE t.a = u.a ORDER BY a;
CREATE VIEW w AS SELECT a FROM (SELECT b AS a FROM t) WHERE a > 0;
ALTER TABLE t RENAME COLUMN a TO z;
SELECT sql FROM sqlite_schema WHERE type='view';
INSERT INTO t VALUES(1,2);
INSERT INTO u VALUES(1,1);
SELECT * FROM v;
SELECT * FROM w;
