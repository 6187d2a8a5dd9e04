-- limits: parentheses, subqueries and CASEs that are nested as deep as the parser takes, and one more
WITH RECURSIVE s(n, q) AS (SELECT 0, '1' UNION ALL SELECT n + 1, '(' || q || ')' FROM s WHERE n < 20) SELECT q FROM s ORDER BY n DESC LIMIT 1;
SELECT ((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))));
SELECT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT 0;
SELECT - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 7;
SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT 3)))))))))))))));
SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT 4 AS x)))))))));
SELECT CASE WHEN 1 THEN CASE WHEN 1 THEN CASE WHEN 1 THEN CASE WHEN 1 THEN CASE WHEN 1 THEN CASE WHEN 1 THEN CASE WHEN 1 THEN CASE WHEN 0 THEN 1 ELSE 9 END END END END END END END END;
CREATE TABLE t(a); INSERT INTO t VALUES(2);
SELECT a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a FROM t;
SELECT abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(-a)))))))))))))))))))) FROM t;
SELECT a IN (SELECT a FROM t WHERE a IN (SELECT a FROM t WHERE a IN (SELECT a FROM t WHERE a IN (SELECT a FROM t WHERE a IN (SELECT a FROM t WHERE a IN (SELECT a FROM t)))))) FROM t;
SELECT EXISTS(SELECT 1 FROM t x WHERE EXISTS(SELECT 1 FROM t y WHERE y.a = x.a AND EXISTS(SELECT 1 FROM t z WHERE z.a = y.a AND z.a = x.a AND EXISTS(SELECT 1 FROM t w WHERE w.a = z.a AND w.a = x.a))));
WITH a AS (WITH a AS (WITH a AS (WITH a AS (WITH a AS (SELECT 5 AS v) SELECT v + 1 AS v FROM a) SELECT v + 1 AS v FROM a) SELECT v + 1 AS v FROM a) SELECT v + 1 AS v FROM a) SELECT v FROM a;
