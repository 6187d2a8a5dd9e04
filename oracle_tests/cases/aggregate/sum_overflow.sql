CREATE TABLE t(a);
INSERT INTO t VALUES(9223372036854775807),(1);
-- error
SELECT sum(a) FROM t;
SELECT total(a), avg(a) FROM t;
DELETE FROM t WHERE a = 1;
INSERT INTO t VALUES(0),(-1);
SELECT sum(a), typeof(sum(a)) FROM t;
INSERT INTO t VALUES(1.0),(9);
SELECT sum(a), typeof(sum(a)) FROM t;
