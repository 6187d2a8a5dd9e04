-- needs: flatten,strength
-- WHERE makes an inner join of a RIGHT JOIN when the table of which it speaks is come to, from the left: the
-- subqueries before that are flattened as if their columns might be NULL, constants too, which shows where there is no row.
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a, 10 AS k FROM t;
CREATE VIEW w AS SELECT a, 10 AS k FROM t WHERE b = 1;
CREATE VIEW j AS SELECT x.a, 10 AS k FROM t AS x JOIN t AS y USING (a);
SELECT max(z.a), x.k FROM v AS x JOIN t AS y ON x.a = y.a RIGHT JOIN v AS z ON x.a = z.a WHERE y.a = 3;
SELECT max(z.a), x.k FROM v AS x JOIN t AS y ON x.a = y.a RIGHT JOIN v AS z ON x.a = z.a WHERE x.a = 3;
SELECT max(z.a), x.k FROM w AS x JOIN v AS y ON x.a = y.a RIGHT JOIN v AS z ON x.a = z.a WHERE y.a = 3;
SELECT max(z.a), x.k, y.k FROM w AS x JOIN v AS y ON x.a = y.a RIGHT JOIN t AS z ON x.a = z.a WHERE y.a = 3;
SELECT max(z.a), x.k FROM j AS x JOIN t AS y ON x.a = y.a RIGHT JOIN v AS z ON x.a = z.a WHERE y.a = 3;
SELECT max(z.a), x.k FROM j AS x JOIN v AS y ON x.a = y.a RIGHT JOIN v AS z ON x.a = z.a WHERE y.a = 3;
SELECT max(z.a), x.k FROM (SELECT * FROM w) AS x JOIN t AS y ON x.a = y.a FULL JOIN v AS z ON x.a = z.a WHERE y.a = 3;
INSERT INTO t VALUES (1, 1), (3, 1), (3, 2), (NULL, 1);
SELECT max(z.a), x.k FROM v AS x JOIN t AS y ON x.a = y.a RIGHT JOIN v AS z ON x.a = z.a WHERE y.a = 3;
SELECT count(*), x.k FROM w AS x JOIN v AS y ON x.a = y.a RIGHT JOIN t AS z ON x.a = z.a WHERE y.a = 3 AND x.k = 10;
EXPLAIN QUERY PLAN SELECT max(z.a), x.k FROM j AS x JOIN t AS y ON x.a = y.a RIGHT JOIN v AS z ON x.a = z.a WHERE y.a = 3;
