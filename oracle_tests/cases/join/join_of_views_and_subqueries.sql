-- Views, subqueries and tables mix in a join of any kind.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 'x'), (2, 'y'), (3, 'x');
CREATE VIEW v AS SELECT b, count(*) AS n FROM t GROUP BY b;
SELECT a, n FROM t JOIN v USING(b) ORDER BY a;
SELECT a, n FROM t LEFT JOIN (SELECT * FROM v WHERE n > 1) USING(b) ORDER BY a;
SELECT a, n FROM (SELECT * FROM t WHERE a > 1) FULL JOIN v USING(b) ORDER BY a, n;
SELECT v.n, w.n FROM v CROSS JOIN v AS w ORDER BY 1, 2;
