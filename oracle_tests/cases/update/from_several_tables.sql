-- lang_update: FROM may join several tables
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
CREATE TABLE w(y, z);
INSERT INTO t VALUES(1,0),(2,0);
INSERT INTO u VALUES(1,5),(2,6);
INSERT INTO w VALUES(5,'five'),(6,'six');
UPDATE t SET b=z FROM u JOIN w USING(y) WHERE x=a;
SELECT * FROM t;
