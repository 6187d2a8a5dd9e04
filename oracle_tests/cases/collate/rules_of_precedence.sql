-- datatype3 "Assigning Collating Sequences": an explicit COLLATE wins, the left one first; then the left column's.
CREATE TABLE t(n TEXT COLLATE NOCASE, b TEXT COLLATE BINARY, r TEXT COLLATE RTRIM);
INSERT INTO t VALUES('a', 'A', 'a  ');
SELECT n = b, b = n, n = b COLLATE BINARY, b COLLATE NOCASE = n COLLATE BINARY, b COLLATE BINARY = n COLLATE NOCASE, r = n, n = r, r = 'a', 'a' = r, +n = 'A', (n) = 'A', n || '' = 'A', CAST(n AS TEXT) = 'A' FROM t;
SELECT n IN ('A'), 'A' IN (n), b IN (SELECT n FROM t), n IN (SELECT b FROM t), b = (SELECT n FROM t), (SELECT n FROM t) = b, n BETWEEN 'A' AND 'A', 'A' BETWEEN n AND n FROM t;
