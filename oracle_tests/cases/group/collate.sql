CREATE TABLE t(a TEXT COLLATE NOCASE, b TEXT);
INSERT INTO t VALUES('x','p'),('X','P'),('y','p'),('Y ','q');
SELECT count(*), lower(a) FROM t GROUP BY a;
SELECT count(*) FROM t GROUP BY a COLLATE BINARY;
SELECT count(*), lower(b) FROM t GROUP BY b COLLATE NOCASE;
SELECT count(*), rtrim(lower(a)) FROM t GROUP BY lower(a) COLLATE RTRIM;
