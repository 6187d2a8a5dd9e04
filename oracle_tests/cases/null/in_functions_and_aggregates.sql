-- nulls: aggregates skip NULL, count(*) does not; DISTINCT and UNION treat NULLs as equal, UNIQUE does not.
CREATE TABLE t(a UNIQUE, b);
INSERT INTO t VALUES(NULL, 1), (NULL, NULL), (1, 1);
SELECT count(*), count(a), sum(a), avg(b), max(b), min(a) FROM t;
SELECT count(*) FROM (SELECT DISTINCT a FROM t);
SELECT a FROM t UNION SELECT NULL ORDER BY a;
SELECT coalesce(NULL, NULL, 3), ifnull(NULL, 'x'), nullif(1, 1), nullif(1, 2), max(1, NULL), min(NULL, 1), abs(NULL), length(NULL);
