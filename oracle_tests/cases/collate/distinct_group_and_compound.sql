-- One collation in DISTINCT, GROUP BY, UNION, IN, BETWEEN and min().
CREATE TABLE t(a TEXT COLLATE nocase);
INSERT INTO t VALUES('a'), ('B'), ('A'), ('c'), ('C');
SELECT count(DISTINCT a), count(DISTINCT a COLLATE binary) FROM t;
SELECT count(*) FROM (SELECT DISTINCT a FROM t);
SELECT count(*) FROM (SELECT a FROM t GROUP BY a);
SELECT count(*) FROM (SELECT a FROM t UNION SELECT 'D');
SELECT count(*) FROM t WHERE a IN ('A', 'b');
SELECT count(*) FROM t WHERE a BETWEEN 'A' AND 'B';
SELECT lower(min(a)), lower(max(a)) FROM t;
SELECT count(*) FROM t WHERE a > 'B';
SELECT count(*) FROM t WHERE a > 'B' COLLATE binary;
SELECT count(*) FROM t x, t y WHERE x.a = y.a AND x.rowid < y.rowid;
