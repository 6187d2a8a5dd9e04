-- A condition reaches a subquery without FROM too, so that what it would compute may never be computed.
CREATE TABLE t(a,b);
INSERT INTO t VALUES(1,2),(3,4);
-- needs push_down
SELECT * FROM (SELECT json_valid('1',-1) AS x, '2.5' AS y) s JOIN t ON s.y=t.a WHERE y IS NULL;
-- needs push_down
SELECT * FROM (SELECT json_valid('1',-1) AS x, '2.5' AS y) s WHERE y IS NULL;
-- error
SELECT * FROM (SELECT json_valid('1',-1) AS x, '2.5' AS y) s WHERE y > 3;
-- error
SELECT * FROM (SELECT abs(-9223372036854775807-1) AS x, '2.5' AS y) s WHERE y > 3;
-- needs push_down
SELECT * FROM (SELECT abs(-9223372036854775807-1) AS x, 2 AS y) s WHERE y > 3;
-- needs push_down
SELECT * FROM (SELECT abs(-9223372036854775807-1) AS x, 2 AS y) s LEFT JOIN t ON y=1 WHERE y > 3;
-- needs push_down
SELECT * FROM t LEFT JOIN (SELECT abs(-9223372036854775807-1) AS x, 2 AS y) s ON y>3;
-- error
SELECT * FROM t LEFT JOIN (SELECT abs(-9223372036854775807-1) AS x, 2 AS y) s ON y>a+2;
SELECT * FROM t LEFT JOIN (SELECT 5 AS x, 2 AS y) s ON y>a+2;
SELECT * FROM t LEFT JOIN (SELECT 5 AS x, 2 AS y) s ON y>3;
SELECT * FROM t LEFT JOIN (SELECT 5 AS x, 2 AS y) s ON y>1;
SELECT * FROM t JOIN (SELECT 5 AS x, 2 AS y) s ON y>a WHERE x=5 AND y=2;
-- error
SELECT * FROM t JOIN (SELECT a AS x, 2 AS y) s ON y>a WHERE x=5 AND y=2;
SELECT (SELECT x FROM (SELECT t.a AS x, t.b AS y) s WHERE y>3) FROM t;
SELECT (SELECT x FROM (SELECT t.a AS x, t.b AS y UNION SELECT 7,8) s WHERE y>3) FROM t;
SELECT * FROM (SELECT count(*) AS x, 2 AS y) s WHERE y>3;
SELECT * FROM (SELECT count(*) AS x, 2 AS y HAVING 1) s WHERE x=1;
SELECT * FROM (SELECT count(*) AS x, 2 AS y) s WHERE x=1 AND y=2;
SELECT * FROM (SELECT row_number() OVER () AS x, 2 AS y) s WHERE x=1 AND y=3;
WITH q(x,y) AS (SELECT 1,'a' COLLATE NOCASE) SELECT * FROM q WHERE y='A';
WITH q(x,y) AS (SELECT 1,'a' COLLATE NOCASE) SELECT * FROM q,t WHERE y='A' AND x=a;
-- error
WITH q(x,y) AS MATERIALIZED (SELECT abs(-9223372036854775807-1),'a') SELECT * FROM q,t WHERE y='b';
