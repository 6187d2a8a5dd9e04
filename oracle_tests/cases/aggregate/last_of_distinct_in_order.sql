-- To SQLite f(DISTINCT x ORDER BY x) is an index on x, in which the last one of equal values stands.
CREATE TABLE t(a, b TEXT COLLATE NOCASE, n INTEGER PRIMARY KEY);
INSERT INTO t(a,b) VALUES(12.0,'a'),(12,'A'),(1,'b'),(1.0,'B'),(12,'a'),('x','c'),('x','C');
-- ordered
SELECT group_concat(DISTINCT a ORDER BY a), group_concat(DISTINCT a ORDER BY a DESC), group_concat(DISTINCT b ORDER BY b) , group_concat(DISTINCT b ORDER BY b DESC) FROM t;
-- ordered
SELECT group_concat(DISTINCT a ORDER BY +a), group_concat(DISTINCT +a ORDER BY a DESC), group_concat(DISTINCT b ORDER BY b COLLATE BINARY) , group_concat(DISTINCT b COLLATE BINARY ORDER BY b DESC) FROM t;
-- ordered
SELECT group_concat(DISTINCT a ORDER BY a, n), group_concat(DISTINCT a ORDER BY n) FROM t;
-- ordered
SELECT group_concat(DISTINCT a ORDER BY a), group_concat(DISTINCT b ORDER BY b) FROM t GROUP BY a;
-- ordered
SELECT group_concat(DISTINCT b ORDER BY b),sum(DISTINCT a ORDER BY a), json_group_array(DISTINCT a ORDER BY a) FROM t GROUP BY b;
-- ordered
SELECT json_group_array(DISTINCT a ORDER BY a), json_group_array(DISTINCT a ORDER BY a NULLS LAST) FROM (SELECT * FROM t ORDER BY n DESC);
-- ordered
SELECT group_concat(DISTINCT b COLLATE NOCASE ORDER BY b COLLATE NOCASE) FROM t;
-- ordered
SELECT group_concat(DISTINCT a ORDER BY a) FILTER (WHERE n <> 5) FROM t;
-- ordered
SELECT total(DISTINCT a ORDER BY a), avg(DISTINCT a ORDER BY a), typeof(sum(DISTINCT a ORDER BY a)), typeof(max(DISTINCT a ORDER BY a)), typeof(min(DISTINCT a ORDER BY a)) FROM t WHERE a < 20;
