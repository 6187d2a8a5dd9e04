-- optoverview "Subquery Flattening": subqueries that become part of the outer query, and those that must not.
CREATE TABLE t(a, b);
CREATE TABLE u(k, w);
INSERT INTO t VALUES(1, 10), (2, 20), (2, 25), (NULL, 30);
INSERT INTO u VALUES(1, 'x'), (2, NULL), (9, 'z');
SELECT * FROM (SELECT a, b FROM t WHERE b > 10) AS s WHERE a = 2 ORDER BY b;
SELECT s.a, u.w FROM (SELECT a FROM t) s LEFT JOIN u ON s.a = u.k ORDER BY 1, 2;
SELECT u.k, s.b FROM u LEFT JOIN (SELECT a, b FROM t WHERE b < 25) s ON s.a = u.k ORDER BY 1, 2;
SELECT u.k, s.c FROM u LEFT JOIN (SELECT a, 'const' AS c FROM t) s ON s.a = u.k ORDER BY 1, 2;
SELECT u.k, s.c FROM u LEFT JOIN (SELECT a, coalesce(b, 0) + 1 AS c FROM t) s ON s.a = u.k WHERE s.c IS NULL;
