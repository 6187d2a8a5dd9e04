-- eqp: a compound that is joined comes in no order of its own: its ORDER BY counts for nothing, unless it has a LIMIT.
CREATE TABLE t(a, b COLLATE NOCASE);
CREATE TABLE u(k);
INSERT INTO t VALUES (3, 'x'), (1, 'Y'), (2, 'b'), (1, 'y'), (2, 'B');
INSERT INTO u VALUES (1), (2);
CREATE VIEW v AS SELECT a, b FROM t UNION ALL SELECT b, a FROM t ORDER BY 2 NULLS LAST, 1 DESC;
EXPLAIN QUERY PLAN SELECT s.a FROM u FULL JOIN v s ON 0;
SELECT (SELECT s.a FROM u FULL JOIN v s ON s.a = 'none' WHERE u.k IS NULL);
SELECT (SELECT s.a FROM u RIGHT JOIN v s ON u.k = 'none');
SELECT k, (SELECT s.a FROM v s JOIN u ON 1) FROM u;
SELECT k, (SELECT s.a FROM (SELECT a, b FROM t UNION ALL SELECT b, a FROM t ORDER BY 1 LIMIT 3) s JOIN u ON 1) FROM u;
SELECT group_concat(s.a) FROM u JOIN v s ON u.k = 1;
SELECT count(*) FROM u JOIN v s;
SELECT (SELECT s.a FROM v s);
