-- A common table in FROM, WHERE, the result, HAVING, ORDER BY and LIMIT.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 10), (2, 20), (2, 30);
WITH c(x) AS (SELECT max(a) FROM t) SELECT a, (SELECT x FROM c), sum(b) FROM t WHERE a <= (SELECT x FROM c) GROUP BY a HAVING count(*) < 1 + (SELECT x FROM c) ORDER BY abs(a - (SELECT x FROM c)), a LIMIT (SELECT x FROM c);
WITH c(x) AS (SELECT 2) SELECT * FROM t WHERE a IN c ORDER BY b;
WITH c(x, y) AS (SELECT 2, 20) SELECT b FROM t WHERE (a, b) IN c;
