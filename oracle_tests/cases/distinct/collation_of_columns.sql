-- lang_select: the usual rules select the collation that DISTINCT compares text by.
CREATE TABLE t(a COLLATE nocase, b COLLATE rtrim, c);
INSERT INTO t VALUES('x', 'y', 'z'), ('X', 'y ', 'Z');
SELECT count(*) FROM (SELECT DISTINCT a FROM t);
SELECT count(*) FROM (SELECT DISTINCT b FROM t);
SELECT count(*) FROM (SELECT DISTINCT c FROM t);
SELECT count(*) FROM (SELECT DISTINCT a, b FROM t);
SELECT count(*) FROM (SELECT DISTINCT c COLLATE nocase FROM t);
SELECT count(*) FROM (SELECT DISTINCT a || '' FROM t);
