-- found by the generator of changes: UPDATE FROM computes what it assigns before it changes the first row, for every row that it joins
CREATE TABLE t0(a INTEGER PRIMARY KEY ON CONFLICT IGNORE, b INT);
INSERT INTO t0 VALUES(3,1),(4,4);
UPDATE t0 SET (a,b)=((SELECT count(a) FROM t0 z WHERE z.b<f.b),5) FROM t0 f;
SELECT * FROM t0;
CREATE TABLE t1(a, b);
INSERT INTO t1 VALUES(1,1),(2,2),(3,3);
UPDATE t1 SET b=(SELECT sum(z.b)+t1.a FROM t1 z WHERE z.a<=t1.a) FROM t1 f WHERE f.a=t1.a;
SELECT * FROM t1;
-- error
UPDATE t1 SET b=abs(f.b) FROM (SELECT 1 AS a, -9223372036854775807-1 AS b UNION ALL SELECT 1, 5) f WHERE f.a=t1.a;
SELECT * FROM t1;
CREATE TABLE lg(x);
CREATE TRIGGER g BEFORE UPDATE ON t1 BEGIN INSERT INTO lg SELECT sum(b) FROM t1; END;
UPDATE t1 SET b=t1.b+(SELECT count(*)+f.a FROM lg) FROM t1 f WHERE f.a=t1.a RETURNING *;
SELECT * FROM lg;
