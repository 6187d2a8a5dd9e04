-- Source: rowvalue §2.1, SQLite itself
-- A term of WHERE or ON that equates rows is taken apart; what is wrong with the query that gives one row is told as if
-- it gave one value. Anywhere else the mistake itself is told.
CREATE TABLE t(a,b);
CREATE TABLE u(c INTEGER PRIMARY KEY,d);
CREATE INDEX ti ON t(a);
INSERT INTO t VALUES(1,2),(3,4);
INSERT INTO u VALUES(1,2),(3,4);
CREATE VIEW v AS SELECT c,d FROM u WHERE (d,1)+1;
-- error
SELECT * FROM t WHERE (a,b)=(SELECT c,d FROM u WHERE (d,1)+1);
-- error
SELECT * FROM t WHERE (SELECT c,d FROM u WHERE (d,1)+1)=(a,b);
-- error
SELECT * FROM t WHERE (a,b,1) IS (SELECT c,d,count((1,2)) FROM u);
-- error
SELECT * FROM t WHERE b AND ((a,b)=(SELECT * FROM v)) COLLATE nocase;
-- error
SELECT * FROM t WHERE likely((a,b)=(SELECT * FROM v LIMIT 1));
-- error
SELECT * FROM t JOIN u ON (a,b)=(SELECT * FROM v);
-- error
SELECT * FROM t LEFT JOIN u ON a=c AND (a,d)=(SELECT * FROM v);
-- error
DELETE FROM t WHERE (a,b)=(SELECT * FROM v);
-- error
UPDATE t SET a=1 WHERE (a,b) IS (SELECT * FROM v);
-- error
UPDATE t SET (a,b)=(SELECT * FROM v);
-- error
SELECT * FROM t WHERE (a,b)=(SELECT * FROM v) AND (b,1)+1;
-- error
SELECT * FROM t WHERE (b,1)+1 AND (b,b)=(SELECT * FROM v);
-- error
SELECT * FROM t WHERE (a,b)<(SELECT * FROM v);
-- error
SELECT * FROM t WHERE (a,b) IS NOT (SELECT * FROM v);
-- error
SELECT * FROM t WHERE NOT (a,b)=(SELECT * FROM v);
-- error
SELECT * FROM t WHERE a OR (a,b)=(SELECT * FROM v);
-- error
SELECT * FROM t WHERE (SELECT * FROM v)=(SELECT * FROM v);
-- error
SELECT (a,b)=(SELECT * FROM v) FROM t;
-- error
SELECT a FROM t GROUP BY a HAVING (a,1)=(SELECT * FROM v);
SELECT * FROM t WHERE (a,b)=(SELECT * FROM u);
SELECT * FROM t WHERE (a,b)=(SELECT * FROM v) AND 0;
