-- Aggregates have no affinity: what they give is compared as it is.
CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(5, '5');
SELECT max(a) = '5', max(b) = 5, max(b) = '5', count(*) = '1' FROM t;
SELECT typeof(max(b)), typeof(min(a)) FROM t;
SELECT (SELECT max(a) FROM t) = '5', '5' IN (SELECT max(a) FROM t);
SELECT sum(b) = 5, typeof(sum(b)) FROM t;
