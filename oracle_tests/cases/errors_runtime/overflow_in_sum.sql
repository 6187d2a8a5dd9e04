-- lang_aggfunc "sum": integer overflow is an error at run time, not in total() and not where a real takes part.
CREATE TABLE t(a);
INSERT INTO t VALUES(9223372036854775807), (1);
-- error
SELECT sum(a) FROM t;
SELECT total(a), avg(a) FROM t;
SELECT sum(a + 0.0) FROM t;
INSERT INTO t VALUES(-1);
-- error
SELECT sum(a) FROM t;
SELECT sum(a) FROM (SELECT a FROM t ORDER BY a);
INSERT INTO t VALUES(0.5);
SELECT sum(a) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY rowid) FROM t;
