-- found by the generator of changes: UPDATE and DELETE that collect keys go through the rows in key order, whatever
-- found them
CREATE TABLE u(a INTEGER PRIMARY KEY, b UNIQUE);
INSERT INTO u VALUES(1,3),(2,2),(3,1);
UPDATE u SET b=b+1 WHERE b>0;
SELECT * FROM u;
-- error
UPDATE u INDEXED BY sqlite_autoindex_u_1 SET b=b-1 WHERE b>0;
UPDATE u SET b=b+10 WHERE b IN (3,1,2);
SELECT * FROM u;
