-- lang_select "Removal of duplicate rows": two NULLs are equal; the column's collation decides for text.
CREATE TABLE t(a TEXT COLLATE NOCASE, b);
INSERT INTO t VALUES('x', NULL), ('X', NULL), (NULL, 1), (NULL, 1.0), ('y', '1');
SELECT count(*) FROM (SELECT DISTINCT a FROM t);
SELECT DISTINCT b FROM t ORDER BY b;
SELECT count(*) FROM (SELECT DISTINCT a, b FROM t);
SELECT count(*) FROM (SELECT DISTINCT a COLLATE BINARY FROM t);
SELECT count(*) FROM (SELECT DISTINCT a || '' FROM t);
SELECT count(DISTINCT a), count(DISTINCT b), count(DISTINCT a || '') FROM t;
CREATE INDEX ta ON t(a);
SELECT count(*) FROM (SELECT DISTINCT a FROM t);
