-- source: optoverview §16, lang_select
-- a join in parentheses to the right of an outer join, or left of a RIGHT or FULL JOIN, is carried out by itself, with
-- its own ON and an order of its own; behind them it is a part of the join, and WHERE makes its LEFT JOIN an inner one.
-- (What may be used of a partial index shows which terms were known.)
CREATE TABLE t(c0, c1, c2, c3);
CREATE INDEX between_1_and_9 ON t(c0 % 7, c3) WHERE c3 BETWEEN 1 AND 9;
CREATE INDEX not_null ON t(c0) WHERE c3 NOT NULL;
CREATE TABLE u(a, b);
CREATE TABLE v(c, d);
INSERT INTO t VALUES (3, 2, 1, 5), (1, 5, 2, 2), (2, 5, 2, NULL), (9, 5, 3, 5);
INSERT INTO u VALUES (1, 2), (2, 3), (3, 1);
INSERT INTO v VALUES (2, 2), (3, 1), (4, 4);
SELECT * FROM u RIGHT JOIN (t AS x INDEXED BY not_null JOIN t AS y ON x.c3 = y.c1) ON b = x.c2;
SELECT * FROM u FULL JOIN (t AS x INDEXED BY not_null JOIN t AS y ON x.c3 = y.c1) ON b = x.c2;
-- error
SELECT * FROM u RIGHT JOIN (t AS x INDEXED BY not_null JOIN t AS y) WHERE x.c3 = y.c1;
SELECT * FROM u RIGHT JOIN (t AS y JOIN t AS x INDEXED BY not_null ON x.c3 = y.c1) ON b = x.c2 WHERE a = 1;
SELECT * FROM u JOIN (t AS x JOIN t AS y ON x.c3 = y.c1) RIGHT JOIN v ON d = x.c2;
SELECT * FROM u LEFT JOIN (t AS x JOIN t AS y ON x.c3 = y.c1) ON a = x.c2 FULL JOIN v ON d = x.c2;
SELECT * FROM u LEFT JOIN (t RIGHT JOIN v ON d = c2) ON a = c;
SELECT * FROM u JOIN (t RIGHT JOIN v ON d = c2) ON a = c;
SELECT * FROM u RIGHT JOIN v ON a = c LEFT JOIN t AS x INDEXED BY between_1_and_9 ON d = x.c2
    WHERE x.c3 BETWEEN 1 AND 9;
SELECT * FROM u RIGHT JOIN v ON a = c LEFT JOIN (t AS x JOIN t AS y INDEXED BY between_1_and_9 ON x.c3 = y.c1)
    ON d = x.c2 WHERE y.c3 BETWEEN 1 AND 9;
SELECT * FROM u FULL JOIN v ON a = c JOIN (t AS x LEFT JOIN t AS y INDEXED BY between_1_and_9 ON x.c3 = y.c1)
    WHERE y.c3 BETWEEN 1 AND 9;
SELECT * FROM u LEFT JOIN t AS x INDEXED BY between_1_and_9 ON a = x.c2 FULL JOIN v ON a = c
    WHERE x.c3 BETWEEN 1 AND 9;
EXPLAIN QUERY PLAN SELECT 1 FROM u RIGHT JOIN (t AS x JOIN t AS y ON x.c3 = y.c1) ON b = x.c2;
EXPLAIN QUERY PLAN SELECT 1 FROM u JOIN (t AS x JOIN t AS y) RIGHT JOIN (v JOIN u AS w) ON d = x.c2;
EXPLAIN QUERY PLAN SELECT 1 FROM u LEFT JOIN (t RIGHT JOIN v ON d = c2) ON a = c;
