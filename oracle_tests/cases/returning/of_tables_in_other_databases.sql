-- lang_returning: changes of temp and attached tables, with CTEs and parameters of the statement
ATTACH ':memory:' AS x; CREATE TABLE x.t(a PRIMARY KEY, b); CREATE TEMP TABLE tt(a); INSERT INTO x.t VALUES(1,2),(3,4) RETURNING a+b AS s; INSERT INTO tt SELECT a FROM x.t RETURNING tt.a; WITH c(v) AS (SELECT max(a) FROM x.t) UPDATE x.t SET b=v FROM c RETURNING a, b;
-- error
DELETE FROM x.t WHERE a=1 RETURNING t.*;
DELETE FROM x.t WHERE a=1 RETURNING a, (SELECT count(*) FROM tt); REPLACE INTO x.t VALUES(3,'r'),(4,'s') RETURNING b||a; SELECT * FROM x.t;
