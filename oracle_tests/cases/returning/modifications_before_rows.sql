-- lang_returning: all changes are made before the first row comes, which the subqueries see
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2),(3) RETURNING a, (SELECT count(*) FROM t);
DELETE FROM t WHERE a>1 RETURNING a, (SELECT count(*) FROM t);
SELECT * FROM t;
