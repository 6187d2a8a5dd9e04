-- A whole index that does not cover is read where equalities over other tables let SQLite count with few lookups
-- behind it. An equality of an expression counts so only if there is an index on the expression, as one of a column does.
-- Source: SQLite, EXPLAIN QUERY PLAN.
CREATE TABLE t(a REAL, b INT, c INTEGER, PRIMARY KEY(a, c)) WITHOUT ROWID;
CREATE INDEX tb ON t(abs(b));
INSERT INTO t VALUES('a', 'b', 3), (2, 3, 1), (1, -7, 1), (3, 2, 1);
-- ordered
SELECT * FROM t x JOIN t y ON y.a = x.a JOIN t WHERE iif(y.c, 1) = 1.0;
-- ordered
SELECT * FROM t x JOIN t y ON y.a = x.a JOIN t WHERE iif(y.c, 1) IN (1.0);
-- ordered
SELECT * FROM t x JOIN t y ON y.a = x.a JOIN t WHERE +y.c = 1;
-- ordered
SELECT * FROM t x JOIN t y ON y.a = x.a JOIN t WHERE y.c = 1;
-- ordered
SELECT * FROM t x JOIN t y ON y.a = x.a JOIN t WHERE y.c = 1 AND x.c = 1;
-- ordered
SELECT * FROM t x JOIN t y ON y.a = x.a JOIN t WHERE +y.c < 2;
