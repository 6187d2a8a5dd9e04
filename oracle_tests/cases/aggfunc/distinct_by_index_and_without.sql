-- count(DISTINCT x) is the same with an index on x.
CREATE TABLE t(x TEXT COLLATE NOCASE, y);
INSERT INTO t VALUES('a', 1), ('A', 1.0), ('b', '1'), (NULL, NULL), ('c', x'31'), ('b', 2);
SELECT count(DISTINCT x), count(DISTINCT y), sum(DISTINCT y), group_concat(DISTINCT y) FROM t;
SELECT count(DISTINCT x) FROM t;
SELECT count(DISTINCT x COLLATE BINARY) FROM t;
CREATE INDEX tx ON t(x); CREATE INDEX ty ON t(y);
SELECT count(DISTINCT x) FROM t;
SELECT count(DISTINCT x COLLATE BINARY) FROM t;
SELECT count(DISTINCT y) FROM t;
SELECT avg(DISTINCT y) FROM t WHERE y < 5;
SELECT count(DISTINCT x || y) FROM t;
