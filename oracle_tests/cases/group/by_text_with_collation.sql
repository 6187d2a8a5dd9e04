-- datatype3: GROUP BY uses the collation of its term; the value shown is that of one row of the group.
CREATE TABLE t(a TEXT COLLATE NOCASE, b TEXT COLLATE RTRIM, n);
INSERT INTO t VALUES('x', 'p', 1), ('X', 'p  ', 2), ('y', 'q', 3), ('Y', 'p ', 4);
SELECT lower(a), sum(n) FROM t GROUP BY a ORDER BY 1;
SELECT rtrim(b), count(*) FROM t GROUP BY b ORDER BY 1;
SELECT count(*) FROM t GROUP BY a COLLATE BINARY;
SELECT count(*) FROM (SELECT 1 FROM t GROUP BY a, b);
SELECT sum(n) FROM t GROUP BY upper(a) ORDER BY 1;
SELECT count(DISTINCT a), count(DISTINCT b), count(DISTINCT a || b) FROM t;
