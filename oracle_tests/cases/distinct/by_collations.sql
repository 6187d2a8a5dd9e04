-- lang_select DISTINCT: the collation of each result column decides.
CREATE TABLE t(a TEXT COLLATE nocase, b);
INSERT INTO t VALUES ('A','x'),('a','X'),('b','x '),('B','x');
SELECT DISTINCT a FROM t;
SELECT DISTINCT b FROM t;
SELECT DISTINCT b COLLATE nocase FROM t;
SELECT DISTINCT b COLLATE rtrim FROM t;
SELECT DISTINCT a, b FROM t;
SELECT DISTINCT a || '' FROM t;
SELECT count(DISTINCT a), count(DISTINCT b), count(DISTINCT b COLLATE nocase) FROM t;
