-- lang_createtable §3.7: CHECKs that compare columns by collation, use GLOB, BETWEEN and IN; NULL results pass
CREATE TABLE t(a TEXT COLLATE NOCASE, b, c, CHECK(a<>b), CHECK(c BETWEEN 1 AND 10), CHECK(b GLOB '[a-m]*' OR c IS NULL), CONSTRAINT few CHECK(c IN (1,2,3,NULL))); INSERT INTO t VALUES('x','a',1);
-- error
INSERT INTO t VALUES('A','a',1);
-- error
INSERT INTO t VALUES('x','z',1);
INSERT INTO t VALUES('x','z',NULL),(NULL,NULL,5);
-- error
INSERT INTO t VALUES('q','b',11);
UPDATE t SET c=c+1 WHERE c=5;
-- error
UPDATE t SET b=a WHERE c=1;
SELECT * FROM t;
