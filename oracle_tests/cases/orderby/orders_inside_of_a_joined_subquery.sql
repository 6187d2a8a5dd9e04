-- needs: flatten
-- A subquery that SQLite makes a part of a join has there what it reads, whose ORDER BY goes, and with it what is wrong
-- with its terms; so it is, too, if the subquery's columns are computed and it stands on the right of a LEFT JOIN.
CREATE TABLE t(a, b);
CREATE TABLE u(a, c);
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3);
INSERT INTO u VALUES (2, 2), (1, 1);
CREATE VIEW v AS SELECT a, b FROM t WHERE b ORDER BY count(a);
CREATE VIEW s AS SELECT a, b FROM t ORDER BY b;

-- error
SELECT a FROM v;
-- error
SELECT 7 FROM v;
SELECT u.a, x.k FROM u LEFT JOIN (SELECT 7 AS k FROM v) AS x ORDER BY 1;
SELECT u.a, x.k FROM u LEFT JOIN (SELECT a + 1 AS k FROM v) AS x ON x.k = u.a ORDER BY 1;
SELECT u.a, x.k FROM (u LEFT JOIN (SELECT 'A' | NULL AS k FROM v) AS x ON u.a = x.k) ORDER BY 1;
SELECT u.a, x.k FROM u LEFT JOIN (SELECT typeof(a) AS k FROM (SELECT a FROM v ORDER BY max(a))) AS x ORDER BY 1;
SELECT 1 EXCEPT SELECT x.k FROM u LEFT JOIN (SELECT 7 AS k FROM v) AS x;
SELECT u.a, x.k FROM u LEFT JOIN (SELECT a || '!' AS k FROM s) AS x ON x.k > u.a;
-- error
SELECT u.a, x.k FROM u LEFT JOIN (SELECT 7 AS k FROM v LIMIT 9) AS x;
