-- The rows of a RIGHT or FULL JOIN without a partner are read by a loop of its own, for which the left columns are
-- values from outside: terms of WHERE over those alone save lookups behind a partial index, equalities most of all.
-- Source: SQLite, EXPLAIN QUERY PLAN (after ANALYZE, as the table is small).
CREATE TABLE t(a INTEGER, b TEXT, c INT);
CREATE INDEX tca ON t(c, a) WHERE a IS NOT NULL;
INSERT INTO t VALUES(3, 'ab', 'ab'), ('a', '1', 0), (NULL, NULL, NULL);
ANALYZE;
-- ordered
SELECT * FROM t o FULL JOIN t x ON o.a = 7 WHERE x.a NOTNULL;
-- ordered
SELECT * FROM t o FULL JOIN t x ON o.a = 7 WHERE x.a NOTNULL AND o.a IS o.b;
-- ordered
SELECT * FROM t o FULL JOIN t x ON o.a = 7 WHERE o.a IS o.c AND x.a NOTNULL;
-- ordered
SELECT * FROM t o FULL JOIN t x ON o.a = 7 WHERE x.a NOTNULL AND o.a IS NOT o.b;
-- ordered
SELECT * FROM t o FULL JOIN t x ON o.a = 7 WHERE x.a NOTNULL AND o.a IS NULL;
-- ordered
SELECT * FROM t o RIGHT JOIN t x ON o.a = 7 FULL JOIN t z ON z.b = 5 WHERE o.a IS o.c AND z.a NOTNULL;
-- ordered
SELECT (SELECT group_concat(x.b) FROM t x WHERE x.a NOTNULL AND o.a IS o.c) FROM t o;
-- ordered
SELECT (SELECT group_concat(x.b) FROM t x WHERE x.a NOTNULL AND o.c = o.c) FROM t o;
-- ordered
SELECT (SELECT group_concat(x.b) FROM t x WHERE x.a NOTNULL AND o.c < o.b) FROM t o;
