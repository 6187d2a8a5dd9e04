CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t SELECT value, printf('%0400d', value), printf('%050d', value) FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 300) SELECT value FROM n);
-- given
ALTER TABLE t DROP b;
SELECT count(*), sum(length(c)), max(c) FROM t;
PRAGMA integrity_check;
-- swap
SELECT count(*), min(c) FROM t WHERE a > 150;
PRAGMA integrity_check;
