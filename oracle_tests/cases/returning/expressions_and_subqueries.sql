-- lang_returning: expressions over the row, subqueries that see the finished change, names of columns
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b DEFAULT 'd');
INSERT INTO t(a) VALUES(1),(2) RETURNING id*10 AS x, a+1, "b", t.a, (SELECT count(*) FROM t), typeof(b);
UPDATE t SET a=a+5 RETURNING (SELECT sum(a) FROM t), a, rowid, oid;
DELETE FROM t WHERE id=1 RETURNING *, (SELECT count(*) FROM t) AS left_over;
-- error
INSERT INTO t(a) VALUES(1) RETURNING nope;
-- error
INSERT INTO t(a) VALUES(1) RETURNING count(*);
-- error
INSERT INTO t(a) VALUES(1) RETURNING row_number() OVER ();
-- error
INSERT INTO t(a) VALUES(1) RETURNING u.a;
-- error
INSERT INTO t(a) VALUES(1) RETURNING t.*;
-- error
DELETE FROM t RETURNING;
SELECT * FROM t;
