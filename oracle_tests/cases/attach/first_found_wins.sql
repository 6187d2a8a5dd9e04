-- lang_attach: an unqualified name is looked for in temp, main, then in the order of attachment
ATTACH ':memory:' AS x;
ATTACH ':memory:' AS y;
CREATE TABLE x.t(a);
CREATE TABLE y.t(a);
INSERT INTO x.t VALUES('x');
INSERT INTO y.t VALUES('y');
SELECT * FROM t;
CREATE TABLE main.t(a);
INSERT INTO main.t VALUES('m');
SELECT * FROM t;
CREATE TEMP TABLE t(a);
SELECT count(*) FROM t;
SELECT * FROM y.t;
