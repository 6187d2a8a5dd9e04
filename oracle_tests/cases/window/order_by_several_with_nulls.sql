-- windowfunctions: the ORDER BY of a window takes collations, directions and NULLS FIRST and LAST.
CREATE TABLE t(a, b COLLATE nocase);
INSERT INTO t VALUES(1, 'x'), (NULL, 'X'), (2, 'y'), (NULL, 'z'), (1, NULL);
SELECT a, b, row_number() OVER (ORDER BY a NULLS LAST, b DESC, rowid) FROM t ORDER BY rowid;
SELECT b, rank() OVER (ORDER BY b) FROM t ORDER BY rowid;
SELECT b, rank() OVER (ORDER BY b COLLATE binary DESC) FROM t ORDER BY rowid;
SELECT b, count(*) OVER (PARTITION BY b) FROM t ORDER BY rowid;
SELECT a, sum(a) OVER (ORDER BY a DESC NULLS FIRST RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t ORDER BY rowid;
