-- GLOB compares characters, whatever collation the column has.
CREATE TABLE t(a TEXT COLLATE NOCASE, b TEXT COLLATE RTRIM);
INSERT INTO t VALUES('Abc', 'x '), ('abc', 'x');
SELECT a FROM t WHERE a GLOB 'a*' ORDER BY a, rowid;
SELECT a FROM t WHERE a COLLATE NOCASE GLOB 'A*';
SELECT b || '.' FROM t WHERE b GLOB 'x';
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b);
SELECT a FROM t WHERE a GLOB 'a*' ORDER BY rowid;
SELECT count(*) FROM t WHERE b GLOB 'x*';
