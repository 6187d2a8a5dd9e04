-- lang_analyze §3.1: edited statistics with nonsense, extra words, NULL and numbers that are none
CREATE TABLE t(a, b); CREATE INDEX i ON t(a); CREATE INDEX j ON t(b); INSERT INTO t VALUES(1,1),(2,1); ANALYZE;
UPDATE sqlite_stat1 SET stat='nonsense' WHERE idx='i'; UPDATE sqlite_stat1 SET stat=NULL WHERE idx='j'; INSERT INTO sqlite_stat1 VALUES(NULL,NULL,NULL),('t',NULL,'x'),(5,6,7);
-- reopen
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a=1 AND b=1; SELECT * FROM t WHERE a=1 AND b=1;
UPDATE sqlite_stat1 SET stat='1000 500 unordered sz=100 noskipscan foo=bar' WHERE idx='i';
-- reopen
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a=1 AND b=1; EXPLAIN QUERY PLAN SELECT * FROM t WHERE a>1 ORDER BY a; EXPLAIN QUERY PLAN SELECT a FROM t ORDER BY a;
