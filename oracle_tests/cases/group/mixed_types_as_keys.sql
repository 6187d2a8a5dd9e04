CREATE TABLE t(k);
INSERT INTO t VALUES(1),(1.0),('1'),(x'31'),(NULL),(NULL),('a'),('A'),(2.5),(-0.0),(0),('');
SELECT count(*), min(typeof(k)), max(typeof(k)) FROM t GROUP BY k;
SELECT count(*) FROM t GROUP BY k COLLATE NOCASE;
SELECT count(*), typeof(k) FROM t GROUP BY typeof(k);
SELECT count(DISTINCT k) FROM t;
SELECT k IS NULL, count(*) FROM t GROUP BY k IS NULL;
