-- lang_createview: a column list gives the view's columns their names; without it the result's names are taken.
CREATE TABLE t(A, b);
INSERT INTO t VALUES(1, 2);
CREATE VIEW v(x, y) AS SELECT a, b FROM t;
CREATE VIEW w AS SELECT a, b + 1, b AS c FROM t;
SELECT * FROM v;
SELECT x FROM v WHERE y = 2;
SELECT * FROM w;
SELECT "b + 1" FROM w;
-- error
SELECT a FROM v;
-- error
SELECT b FROM w;
