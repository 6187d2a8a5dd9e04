-- `x IN ((SELECT ..))` is a list of one scalar subquery, not a subquery of rows.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
SELECT 3 IN (SELECT a FROM t), 3 IN ((SELECT a FROM t)), 1 IN ((SELECT a FROM t ORDER BY a));
SELECT 3 IN ((SELECT a FROM t ORDER BY a DESC), 7), 2 IN ((SELECT 5), (SELECT 2));
SELECT 2 IN (((SELECT a FROM t)));
SELECT (1, 2) IN ((SELECT 1, 2));
