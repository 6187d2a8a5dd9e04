CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2),(NULL),(3);
SELECT sum(a), typeof(sum(a)), total(a), avg(a), typeof(avg(a)) FROM t;
INSERT INTO t VALUES(0.5);
SELECT sum(a), typeof(sum(a)), total(a), avg(a) FROM t;
INSERT INTO t VALUES('7'),('8.5x'),('abc'),(x'39');
SELECT sum(a), total(a), avg(a), count(a) FROM t;
SELECT sum(NULL), total(NULL), avg(NULL), count(NULL) FROM t;
