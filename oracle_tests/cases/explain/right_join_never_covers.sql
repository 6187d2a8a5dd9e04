-- Of a RIGHT or FULL JOIN the table itself is read for each match, whatever the index has.
CREATE TABLE a(x INTEGER PRIMARY KEY, y, z);
CREATE TABLE b(x INTEGER PRIMARY KEY, y, z);
CREATE TABLE c(x, y, z);
CREATE INDEX by ON b(y);
CREATE INDEX cy ON c(y);
INSERT INTO a VALUES (1,1,1),(2,NULL,1),(3,2,2);
INSERT INTO b VALUES (1,1,3),(2,2,1),(4,NULL,1);
INSERT INTO c VALUES (1,1,1),(2,2,NULL),(5,NULL,2),(1,7,1);
CREATE INDEX bz ON b(z,y);
SELECT count(*) FROM a FULL JOIN b ON a.y=b.y;
EXPLAIN QUERY PLAN SELECT count(*) FROM a FULL JOIN b ON a.y=b.y;
SELECT a.x, b.y FROM a RIGHT JOIN b ON a.y=b.y;
EXPLAIN QUERY PLAN SELECT a.x, b.y FROM a RIGHT JOIN b ON a.y=b.y;
SELECT a.x, b.y FROM a RIGHT JOIN b ON b.y>1;
EXPLAIN QUERY PLAN SELECT a.x, b.y FROM a RIGHT JOIN b ON b.y>1;
