-- lang_select: HAVING without GROUP BY needs an aggregate query; all rows are then one group.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
SELECT count(*) FROM t HAVING count(*) = 2;
SELECT count(*) FROM t HAVING count(*) = 3;
SELECT sum(a) FROM t HAVING max(a) > 1;
-- error
SELECT a FROM t HAVING a = 1;
-- error
SELECT a FROM t HAVING 1;
-- error
SELECT 1 HAVING 1;
-- error
SELECT a FROM t HAVING count(*) > 1;
SELECT a, count(*) FROM t HAVING a > 0;
