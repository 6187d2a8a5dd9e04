-- lang_select: duplicates are compared by the collation of the left SELECT's column, if it has one.
CREATE TABLE t(a COLLATE nocase);
CREATE TABLE u(b);
INSERT INTO t VALUES('x');
INSERT INTO u VALUES('X');
SELECT count(*) FROM (SELECT a FROM t UNION SELECT b FROM u);
SELECT count(*) FROM (SELECT b FROM u UNION SELECT a FROM t);
SELECT a FROM t INTERSECT SELECT b FROM u;
SELECT count(*) FROM (SELECT b FROM u EXCEPT SELECT a FROM t);
SELECT count(*) FROM (SELECT b COLLATE binary FROM u UNION SELECT a FROM t);
