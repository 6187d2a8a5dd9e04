-- Behind a loop by an automatic index nothing is in order, whatever is fixed there.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE u(a, b);
INSERT INTO t VALUES (3, 1), (1, 2), (2, 2);
INSERT INTO u VALUES (1, 7), (2, 6), (3, 5), (4, 4);
EXPLAIN QUERY PLAN SELECT t.a FROM t CROSS JOIN u ON u.a = t.b ORDER BY t.a, u.a;
EXPLAIN QUERY PLAN SELECT t.a FROM t CROSS JOIN u WHERE u.a IS 2 ORDER BY t.a, u.a;
EXPLAIN QUERY PLAN SELECT t.a FROM t CROSS JOIN u ON u.a = t.b ORDER BY t.a;
EXPLAIN QUERY PLAN SELECT t.a, u.b FROM t CROSS JOIN u ON u.a = t.b GROUP BY t.a, u.a;
SELECT t.a, u.a, u.b FROM t CROSS JOIN u ON u.a = t.b GROUP BY t.a, u.a;
SELECT t.a, u.a, u.b FROM t CROSS JOIN u ON u.a = t.b ORDER BY t.a, u.a;
