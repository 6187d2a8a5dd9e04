-- pragma reverse_unordered_selects: what has no ORDER BY may come the other way round; what has one may not
CREATE TABLE t(a INTEGER PRIMARY KEY, b); INSERT INTO t VALUES(1,'c'),(2,'b'),(3,'a');
PRAGMA reverse_unordered_selects;
PRAGMA reverse_unordered_selects = ON;
PRAGMA reverse_unordered_selects;
-- ordered
SELECT a FROM t;
-- ordered
SELECT a FROM t WHERE a > 1;
SELECT a FROM t ORDER BY b;
-- ordered
SELECT a FROM (SELECT a FROM t ORDER BY a);
SELECT group_concat(a) FROM t;
SELECT a, b FROM t LIMIT 1;
CREATE INDEX i ON t(b);
-- ordered
SELECT b FROM t;
-- ordered
SELECT a FROM t UNION ALL SELECT a + 10 FROM t;
UPDATE t SET b = b || a; SELECT * FROM t ORDER BY a;
DELETE FROM t WHERE a > 1;
PRAGMA reverse_unordered_selects = 0; PRAGMA reverse_unordered_selects;
-- reopen
PRAGMA reverse_unordered_selects;
