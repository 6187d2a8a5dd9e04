-- lang_select: aggregates and no GROUP BY: exactly one row, whatever the input.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, 4);
SELECT count(*) FROM t;
SELECT count(*) FROM t WHERE 0;
SELECT a IS NOT NULL, count(*) FROM t WHERE a > 100;
SELECT sum(a) + sum(b) FROM t;
SELECT count(*) + 1, -max(a), 'n=' || count(*) FROM t;
-- error
SELECT 1 FROM t ORDER BY count(*);
