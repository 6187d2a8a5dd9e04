-- lang_expr: a subquery may read columns of the query around it, wherever it stands.
CREATE TABLE t(a, b);
CREATE TABLE u(a, c);
INSERT INTO t VALUES (1,10),(2,20),(3,NULL);
INSERT INTO u VALUES (1,5),(1,6),(2,7);
SELECT a, (SELECT max(c) FROM u WHERE u.a = t.a) AS m FROM t ORDER BY m;
SELECT a FROM t WHERE (SELECT count(*) FROM u WHERE u.a = t.a) > 1;
SELECT a FROM t ORDER BY (SELECT -sum(c) FROM u WHERE u.a = t.a) NULLS LAST;
SELECT count(*) FROM t GROUP BY (SELECT count(*) FROM u WHERE u.a = t.a) ORDER BY 1;
SELECT a FROM t GROUP BY a HAVING EXISTS (SELECT 1 FROM u WHERE u.a = t.a) ORDER BY a;
SELECT t.a, u.c FROM t LEFT JOIN u ON u.a = t.a AND u.c > (SELECT min(c) FROM u x WHERE x.a = t.a) ORDER BY 1, 2;
SELECT a FROM t WHERE b IN (SELECT c * 2 FROM u WHERE u.a = t.a) OR a NOT IN (SELECT u.a FROM u);
