-- source: lang_indexedby §2, lang_select
-- a table in parentheses behind another one keeps INDEXED BY and NOT INDEXED, and loses its alias
CREATE TABLE t(a, b, c);
CREATE INDEX by_a ON t(a) WHERE b NOT NULL;
CREATE INDEX by_c ON t(c);
CREATE TABLE u(x);
INSERT INTO t VALUES (1, 2, 3), (4, 5, 6), (7, NULL, 9);
INSERT INTO u VALUES (1), (3);
-- error
SELECT * FROM u, (t INDEXED BY by_a) ORDER BY 1, 2;
SELECT * FROM u, (t INDEXED BY by_a) WHERE b = 2 ORDER BY 1, 2;
-- error
SELECT * FROM u JOIN (t AS z INDEXED BY by_a) ON x = a;
SELECT * FROM u JOIN (t AS z INDEXED BY by_a) AS y ON x = a AND y.b > 0;
-- error
SELECT * FROM u JOIN ((t INDEXED BY by_a)) ON x = c;
-- error
SELECT * FROM (t INDEXED BY by_a) AS y;
SELECT * FROM (t INDEXED BY by_c) AS y ORDER BY c;
-- error
SELECT * FROM u, (t INDEXED BY nowhere);
-- error
SELECT * FROM u, (t INDEXED BY nowhere) AS y;
SELECT * FROM u LEFT JOIN (t NOT INDEXED) ON x = c ORDER BY 1;
EXPLAIN QUERY PLAN SELECT 1 FROM u, (t NOT INDEXED) WHERE c = x;
EXPLAIN QUERY PLAN SELECT 1 FROM u, (t INDEXED BY by_c) WHERE c = x;
