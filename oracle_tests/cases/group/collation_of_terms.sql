-- lang_select: the usual rules for a collating sequence apply when GROUP BY compares.
CREATE TABLE t(a TEXT COLLATE nocase, b TEXT);
INSERT INTO t VALUES('a', 'p'), ('A', 'P'), ('b', 'p '), ('B', 'q');
SELECT lower(a), count(*) FROM t GROUP BY a ORDER BY 1;
SELECT count(*) FROM t GROUP BY a COLLATE binary ORDER BY a COLLATE binary;
SELECT count(*) FROM t GROUP BY b COLLATE nocase ORDER BY 1;
SELECT count(*) FROM t GROUP BY b COLLATE rtrim ORDER BY 1;
SELECT count(*) FROM t GROUP BY a || '' ORDER BY 1;
