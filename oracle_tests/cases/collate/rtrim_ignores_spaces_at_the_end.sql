-- datatype3 §7: RTRIM ignores spaces at the end, no other blanks.
SELECT 'a' = 'a   ' COLLATE rtrim, 'a' = ' a' COLLATE rtrim, 'a' = 'a' || char(9) COLLATE rtrim, '' = '  ' COLLATE rtrim, 'a b' = 'a b ' COLLATE rtrim, 'A' = 'a ' COLLATE rtrim;
CREATE TABLE t(a TEXT COLLATE rtrim UNIQUE);
INSERT INTO t VALUES('x');
-- error
INSERT INTO t VALUES('x  ');
SELECT a FROM t WHERE a = 'x     ';
SELECT count(*) FROM t WHERE a LIKE 'x ';
