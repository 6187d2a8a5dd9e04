-- lang_with: a common table may be read several times in its statement.
WITH c(a, b) AS (VALUES(1, 'x'), (2, 'y'), (3, 'x')) SELECT p.a, q.a FROM c p JOIN c q ON p.b = q.b AND p.a < q.a;
WITH c(a, b) AS (VALUES(1, 'x'), (2, 'y')) SELECT (SELECT count(*) FROM c), a FROM c WHERE a = (SELECT max(a) FROM c);
WITH c AS (SELECT 1 AS n UNION ALL SELECT 2) SELECT * FROM c UNION ALL SELECT n + 10 FROM c ORDER BY 1;
WITH a(x) AS (SELECT 1), b(y) AS (SELECT x + 1 FROM a), c(z) AS (SELECT y + x FROM a, b) SELECT * FROM a, b, c;
WITH c(n) AS (VALUES(5)) SELECT n IN c, n IN (SELECT n FROM c), EXISTS(SELECT 1 FROM c WHERE n = 5) FROM c;
