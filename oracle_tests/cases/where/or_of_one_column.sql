-- optoverview "OR optimizations": equalities of one column are looked up as a list; doubles and NULL change nothing.
CREATE TABLE t(a INT, b TEXT COLLATE nocase);
INSERT INTO t VALUES(1, 'x'), (2, 'X'), (3, 'y'), (NULL, NULL), (2, 'z');
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b);
SELECT rowid FROM t WHERE a = 1 OR a = 2 OR a = 1 ORDER BY rowid;
SELECT rowid FROM t WHERE a = '1' OR a = NULL OR 3 = a ORDER BY rowid;
SELECT rowid FROM t WHERE b = 'x' OR b = 'Z' ORDER BY rowid;
SELECT rowid FROM t WHERE b = 'x' OR b = 'y' COLLATE binary ORDER BY rowid;
SELECT rowid FROM t WHERE a = 2 OR a IS NULL ORDER BY rowid;
SELECT rowid FROM t WHERE (a = 1 OR a = 2) AND (b = 'x' OR b = 'z') ORDER BY rowid;
