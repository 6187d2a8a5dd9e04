-- lang_select: the collation of an ORDER BY term of a compound: COLLATE, else the first side's that has one.
CREATE TABLE t(a COLLATE nocase);
CREATE TABLE u(a);
INSERT INTO t VALUES('b'), ('A');
INSERT INTO u VALUES('B'), ('a');
SELECT a, 1 FROM t UNION ALL SELECT a, 2 FROM u ORDER BY 1, 2;
SELECT a, 1 FROM u UNION ALL SELECT a, 2 FROM t ORDER BY 1, 2;
SELECT a, 1 FROM u UNION ALL SELECT a, 2 FROM t ORDER BY 1 COLLATE binary, 2;
SELECT a FROM t UNION SELECT a FROM u ORDER BY 1;
SELECT a FROM u UNION SELECT a FROM t ORDER BY 1 COLLATE nocase, 1 COLLATE binary;
