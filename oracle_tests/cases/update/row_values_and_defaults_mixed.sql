-- lang_update, rowvalue: SET of row values from subqueries, expressions and wrong counts
CREATE TABLE t(a, b, c DEFAULT 'c'); CREATE TABLE s(x, y); INSERT INTO t VALUES(1,2,3),(4,5,6); INSERT INTO s VALUES('p','q');
UPDATE t SET (a, b)=(b, a), c=a||b WHERE a=1; SELECT * FROM t; UPDATE t SET (a, c)=(SELECT x, y FROM s), b=c; SELECT * FROM t;
-- error
UPDATE t SET (a, b)=(1, 2, 3);
-- error
UPDATE t SET (a, b)=(SELECT 1);
UPDATE t SET (a)=(SELECT 7), (b)=8; SELECT * FROM t; UPDATE t SET (a, b)=(SELECT x, y FROM s WHERE 0); SELECT * FROM t;
-- error
UPDATE t SET a=(1, 2);
UPDATE t SET (a, a)=(1, 2); SELECT a FROM t;
-- error
UPDATE t SET (a, nope)=(1, 2);
