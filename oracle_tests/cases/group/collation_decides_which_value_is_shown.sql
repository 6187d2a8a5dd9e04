-- Of values that are equal by a collation one is shown; min() and max() show theirs.
CREATE TABLE t(a TEXT COLLATE nocase, v);
INSERT INTO t VALUES('X', 2), ('x', 1), ('Y', 3);
SELECT lower(a), count(*), sum(v) FROM t GROUP BY a ORDER BY 1;
SELECT a, max(v) FROM t GROUP BY a ORDER BY 2;
SELECT a, min(v) FROM t GROUP BY a ORDER BY 2;
SELECT count(*) FROM t GROUP BY a COLLATE binary ORDER BY a COLLATE binary;
