-- Rows that FILTER leaves out cannot make a sum overflow.
CREATE TABLE t(v);
INSERT INTO t VALUES(9223372036854775807), (1), (2);
SELECT sum(v) FILTER (WHERE v < 10) FROM t;
-- error
SELECT sum(v) FILTER (WHERE v > 0) FROM t;
SELECT sum(abs(v)) FILTER (WHERE v <> -9223372036854775808) FROM (SELECT v FROM t WHERE v < 3 UNION ALL SELECT 5);
