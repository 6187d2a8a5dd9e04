-- Integers in a column of REAL affinity of a flattened subquery: above the innermost window they are read as reals.
-- needs: flatten
CREATE TABLE t(r REAL, b);
INSERT INTO t VALUES(1, 3), (2, 4.5), (NULL, 7), (3.5, 8);
CREATE TABLE i(r INT, b REAL);
INSERT INTO i VALUES(1, 3), (5, 6), (NULL, 7), (9, 8);
SELECT x / 2, sum(x) OVER (), typeof(x) FROM (SELECT (SELECT 7 UNION ALL SELECT r FROM t) AS x FROM i);
SELECT x / 2, sum(x / 2) OVER (ORDER BY y) FROM (SELECT (SELECT 7 UNION ALL SELECT r FROM t) AS x, r AS y FROM i);
SELECT first_value(x) OVER (ORDER BY y), sum(x) OVER (), x / 2
FROM (SELECT (SELECT 7 UNION ALL SELECT r FROM t) AS x, b AS y FROM i);
SELECT sum(x) OVER (), first_value(x) OVER (ORDER BY y)
FROM (SELECT (SELECT 7 UNION ALL SELECT r FROM t) AS x, b AS y FROM i);
SELECT sum(x / 2) OVER (ORDER BY y), max(x) OVER (ORDER BY y ROWS 1 PRECEDING)
FROM (SELECT (SELECT 7 UNION ALL SELECT r FROM t) AS x, b AS y FROM i);
SELECT row_number() OVER (ORDER BY x / 2) FROM (SELECT r AS x FROM t FULL JOIN i USING(r)) ORDER BY x / 2;
SELECT row_number() OVER (), x FROM (SELECT r AS x FROM t FULL JOIN i USING(r)) ORDER BY x / 2;
SELECT x, x / 2, lag(x / 2) OVER (ORDER BY x) FROM (SELECT r AS x FROM t FULL JOIN i USING(r));
SELECT x / 2, count(*), sum(x) OVER () FROM (SELECT r AS x FROM t FULL JOIN i USING(r)) GROUP BY x;
SELECT x / 2, sum(x / 2), rank() OVER (ORDER BY x) FROM (SELECT r AS x FROM t FULL JOIN i USING(r)) GROUP BY x / 2;
SELECT x / 2, sum(x) FROM (SELECT r AS x FROM t FULL JOIN i USING(r)) GROUP BY x;
SELECT (SELECT x / 2), sum(x) OVER () FROM (SELECT (SELECT 7 UNION ALL SELECT r FROM t) AS x FROM i);
SELECT * FROM (SELECT x, sum(x) OVER () FROM (SELECT (SELECT 7 UNION ALL SELECT r FROM t) AS x FROM i)) WHERE x / 2 > 3;
