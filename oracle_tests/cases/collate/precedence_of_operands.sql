-- datatype3 §7.1: explicit before column, left before right.
CREATE TABLE t(a COLLATE nocase, b COLLATE binary, c COLLATE rtrim);
INSERT INTO t VALUES ('A','a','a  '),('b','B ','B');
SELECT a = b, b = a, a = c, c = a, b = c, c = b FROM t;
SELECT a = b COLLATE binary, a COLLATE binary = b, b = c COLLATE nocase, +a = b, a || '' = b FROM t;
SELECT a COLLATE rtrim = b COLLATE nocase FROM t;
SELECT a FROM t WHERE a IN ('a','B') ORDER BY a;
SELECT CAST(a AS TEXT) = 'a', (a) = 'a', (SELECT a) = 'a' FROM t;
