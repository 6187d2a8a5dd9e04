CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,'x'),(2,'y'),(3,NULL),(4,'z');
SELECT group_concat(b), group_concat(b, '-'), group_concat(a, ''), group_concat(b, NULL) FROM t;
SELECT string_agg(b, '+') FROM t;
SELECT group_concat(b, a) FROM t;
SELECT group_concat(DISTINCT a % 2) FROM t;
SELECT group_concat(a) FROM t WHERE 0;
SELECT group_concat(NULL) FROM t;
SELECT group_concat(b ORDER BY a DESC), group_concat(a, ';' ORDER BY b) FROM t;
-- error
SELECT group_concat(DISTINCT a, '-') FROM t;
-- error
SELECT group_concat() FROM t;
-- error
SELECT string_agg(a) FROM t;
