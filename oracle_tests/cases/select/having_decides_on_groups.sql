-- lang_select: HAVING is evaluated once for each group and may name values that are not in the result.
CREATE TABLE t(a, b);
INSERT INTO t VALUES('x', 1), ('x', 5), ('y', 2), ('z', NULL);
SELECT a FROM t GROUP BY a HAVING max(b) > 1 ORDER BY a;
SELECT a FROM t GROUP BY a HAVING b IS NULL;
SELECT sum(b) FROM t HAVING sum(b) > 5;
SELECT sum(b) FROM t HAVING sum(b) > 50;
SELECT a FROM t GROUP BY a HAVING a IN ('x', 'z') AND NOT b IS NULL;
SELECT a FROM t GROUP BY a HAVING 'no';
SELECT a FROM t GROUP BY a HAVING '1 yes' ORDER BY 1;
-- error
SELECT a FROM t HAVING a = 'x';
