-- lang_createtable, datatype3: COLLATE of a column in comparisons, UNIQUE, ORDER BY, DISTINCT, min and max
CREATE TABLE t(a TEXT COLLATE nocase, b TEXT COLLATE rtrim, c COLLATE binary, UNIQUE(a, b), UNIQUE(c COLLATE nocase));
INSERT INTO t VALUES('x','p','1'),('Y','q','2');
-- error
INSERT INTO t VALUES('X','p  ','3');
-- error
INSERT INTO t VALUES('z','r','1');
INSERT INTO t VALUES('X','P','A');
-- error
INSERT INTO t VALUES('w','w','a');
SELECT a FROM t WHERE a='X' ORDER BY rowid;
SELECT a FROM t WHERE b='q   ';
SELECT DISTINCT a FROM t ORDER BY a DESC;
SELECT max(a), min(b) FROM t;
SELECT a FROM t ORDER BY a COLLATE binary;
SELECT a, count(*) FROM t GROUP BY a ORDER BY 1;
