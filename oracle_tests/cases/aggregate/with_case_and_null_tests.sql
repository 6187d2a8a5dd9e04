-- Aggregates over conditional expressions.
CREATE TABLE t(a, ok);
INSERT INTO t VALUES(1, 1), (2, 0), (3, 1), (NULL, 1), (5, NULL);
SELECT sum(CASE WHEN ok THEN a END), count(CASE WHEN ok THEN 1 END), sum(ok), sum(NOT ok) FROM t;
SELECT sum(a IS NULL), avg(a IS NOT NULL), max(ok IS TRUE), count(nullif(ok, 0)) FROM t;
SELECT total(iif(ok, a, 0)), sum(coalesce(a, 100)) FROM t;
