-- lang_aggfunc: misuse of aggregates
CREATE TABLE t(a, b);
-- error
SELECT * FROM t WHERE count(*) > 1;
-- error
SELECT sum(count(*)) FROM t;
-- error
SELECT a FROM t GROUP BY sum(b);
-- error
UPDATE t SET a = max(b);
-- error
INSERT INTO t VALUES (count(*), 1);
-- error
SELECT a FROM t LIMIT count(*);
-- error
CREATE INDEX i ON t(sum(a));
-- error
SELECT sum(*) FROM t;
-- error
SELECT sum() FROM t;
-- error
SELECT avg(a, b) FROM t;
-- error
DELETE FROM t WHERE max(a) = 1;
-- error
SELECT nosuchaggregate(a) FROM t GROUP BY b;
