-- The clauses of a SELECT have one order.
CREATE TABLE t(a);
-- error
SELECT a FROM t ORDER BY a WHERE a;
-- error
SELECT a FROM t GROUP BY a WHERE a;
-- error
SELECT a FROM t HAVING a GROUP BY a;
-- error
SELECT a FROM t LIMIT 1 WHERE a;
-- error
SELECT a WHERE a FROM t;
-- error
SELECT a FROM t ORDER BY a GROUP BY a;
-- error
SELECT a FROM t WHERE a WHERE a;
-- error
SELECT a FROM t ORDER BY a ORDER BY a;
-- error
SELECT a FROM t WINDOW w AS () WHERE a;
-- error
FROM t SELECT a;
