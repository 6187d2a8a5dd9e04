-- lang_aggfunc: "the value that would be returned last in an ORDER BY on the same column"
CREATE TABLE t(b TEXT, n TEXT COLLATE NOCASE, r TEXT COLLATE RTRIM);
INSERT INTO t VALUES ('a', 'a', 'a '), ('B', 'B', 'b'), ('b', 'b', 'b '), ('A', 'A', 'A');
SELECT max(b), min(b), max(n), min(n), max(r), max(b COLLATE NOCASE), min(n COLLATE BINARY) FROM t;
CREATE INDEX i ON t(n);
SELECT max(n), min(n) FROM t;
