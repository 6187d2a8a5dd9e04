-- An inner join that searches a transient index of a table without rows is over: the key is not computed.
-- needs: automatic_index
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE TABLE e(a, b, c);
INSERT INTO t VALUES (1, 2, 3), (2, 3, 4);
SELECT count(*) FROM t x CROSS JOIN e y ON y.c = json('x' || x.a);
SELECT count(*) FROM t x CROSS JOIN e y ON y.c = json('x' || x.a) WHERE y.b = 5;
-- error
SELECT count(*) FROM t x CROSS JOIN t y ON y.c = json('x' || x.a) WHERE y.b = 57;
-- error
SELECT count(*) FROM t x LEFT JOIN e y ON y.c = json('x' || x.a);
WITH m AS MATERIALIZED (SELECT c FROM e) SELECT count(*) FROM t x CROSS JOIN m y ON y.c = json('x' || x.a);
SELECT count(*) FROM t x CROSS JOIN (SELECT c FROM e LIMIT 3) y ON y.c = json('x' || x.a);
