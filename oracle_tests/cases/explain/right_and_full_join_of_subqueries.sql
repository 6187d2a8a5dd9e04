-- eqp and lang_select: the right table is searched for each left row, and what no row has matched is read behind.
CREATE TABLE a(x INTEGER PRIMARY KEY, y, z);
CREATE TABLE b(x INTEGER PRIMARY KEY, y, z);
CREATE TABLE c(x, y, z);
CREATE INDEX by ON b(y);
CREATE INDEX cy ON c(y);
INSERT INTO a VALUES (1,1,1),(2,NULL,1),(3,2,2);
INSERT INTO b VALUES (1,1,3),(2,2,1),(4,NULL,1);
INSERT INTO c VALUES (1,1,1),(2,2,NULL),(5,NULL,2),(1,7,1);
SELECT * FROM (SELECT y FROM a) q RIGHT JOIN b ON q.y=b.y;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT y FROM a) q RIGHT JOIN b ON q.y=b.y;
SELECT * FROM b RIGHT JOIN (SELECT y FROM a) q ON q.y=b.y;
EXPLAIN QUERY PLAN SELECT * FROM b RIGHT JOIN (SELECT y FROM a) q ON q.y=b.y;
SELECT * FROM b RIGHT JOIN (SELECT y, count(*) AS n FROM a GROUP BY y) q ON q.y=b.y;
EXPLAIN QUERY PLAN SELECT * FROM b RIGHT JOIN (SELECT y, count(*) AS n FROM a GROUP BY y) q ON q.y=b.y;
SELECT * FROM (SELECT y, count(*) AS n FROM a GROUP BY y) q FULL JOIN b ON q.y=b.y;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT y, count(*) AS n FROM a GROUP BY y) q FULL JOIN b ON q.y=b.y;
SELECT * FROM c t1 FULL JOIN c t2 ON t1.y IN (SELECT y FROM a WHERE z=t2.z);
EXPLAIN QUERY PLAN SELECT * FROM c t1 FULL JOIN c t2 ON t1.y IN (SELECT y FROM a WHERE z=t2.z);
