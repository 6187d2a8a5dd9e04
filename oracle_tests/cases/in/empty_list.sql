-- lang_expr: SQLite allows an empty list: IN is false and NOT IN true, even for NULL on the left.
SELECT 1 IN (), NULL IN (), 1 NOT IN (), NULL NOT IN (), (SELECT 1) IN ();
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (NULL);
SELECT count(*) FROM t WHERE a IN ();
SELECT count(*) FROM t WHERE a NOT IN ();
SELECT a IN (SELECT a FROM t WHERE 0) FROM t;
