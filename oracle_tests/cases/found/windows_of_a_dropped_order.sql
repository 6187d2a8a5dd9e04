-- ORDER BY of a result column that is a window function copies it, and the copy is computed before other windows. Where
-- the query around makes the order useless, there is no copy, and the function numbers the rows as these leave them.
CREATE VIEW j(a) AS VALUES(1), (1.0), (2), (0), (3);
-- ordered
SELECT a, ntile(2) OVER () AS n, group_concat(1) OVER (ORDER BY a DESC) AS c FROM j ORDER BY n;
-- ordered
SELECT n, c, a FROM (SELECT a, ntile(2) OVER () AS n, group_concat(1) OVER (ORDER BY a DESC) AS c FROM j ORDER BY n);
-- ordered
SELECT n, c, a FROM (SELECT a, ntile(2) OVER () AS n, group_concat(1) OVER (ORDER BY a DESC) AS c FROM j ORDER BY n)
ORDER BY c;
-- ordered
SELECT 1, n FROM (SELECT a, ntile(2) OVER () AS n, group_concat(1) OVER (ORDER BY a DESC) AS c FROM j ORDER BY n)
ORDER BY 1;
SELECT n, c, a FROM (SELECT a, ntile(2) OVER () AS n, group_concat(1) OVER (ORDER BY a DESC) AS c FROM j ORDER BY n, 3),
(SELECT 1);
SELECT max(n || a) FROM (SELECT a, ntile(2) OVER () AS n, group_concat(1) OVER (ORDER BY a DESC) AS c FROM j ORDER BY n),
(SELECT 1);
