-- datatype3 §4.2: each comparison of a BETWEEN has its own affinity and the operand's collation.
CREATE TABLE t(a TEXT COLLATE nocase, b INT, c);
INSERT INTO t VALUES ('B',5,'5'),('a',15,5),('c',7,'x');
SELECT a FROM t WHERE a BETWEEN 'A' AND 'b';
SELECT a FROM t WHERE a COLLATE binary BETWEEN 'A' AND 'b';
SELECT b FROM t WHERE b BETWEEN '5' AND '10';
SELECT c FROM t WHERE c BETWEEN 4 AND 6;
SELECT c FROM t WHERE c BETWEEN b AND 9;
SELECT 'B' BETWEEN a AND 'z' FROM t;
