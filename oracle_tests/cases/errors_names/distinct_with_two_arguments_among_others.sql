-- lang_aggfunc: DISTINCT with two arguments is refused where an aggregate begins: before the WHERE of a query without
-- GROUP BY, and behind all else with one
CREATE TABLE t(a, b);
-- error
SELECT group_concat(DISTINCT a, 'x'), (a, b) FROM t;
-- error
SELECT (a, b), group_concat(DISTINCT a, 'x') FROM t;
-- error
SELECT group_concat(DISTINCT a, 'x'), (SELECT 1, 2) FROM t;
-- error
SELECT group_concat(DISTINCT a, 'x') FROM t WHERE (a, b);
-- error
SELECT group_concat(DISTINCT a, 'x') FROM t WHERE (SELECT 1, 2);
-- error
SELECT group_concat(DISTINCT a, 'x'), sum((a, b)) FROM t;
-- error
SELECT group_concat(DISTINCT a, 'x'), (a, b) FROM t GROUP BY a;
-- error
SELECT (a, b), group_concat(DISTINCT a, 'x') FROM t GROUP BY a;
-- error
SELECT group_concat(DISTINCT a, 'x'), (SELECT 1, 2) FROM t GROUP BY a;
-- error
SELECT group_concat(DISTINCT a, 'x') FROM t WHERE (SELECT 1, 2) GROUP BY a;
-- error
SELECT group_concat(DISTINCT a, 'x'), sum((a, b)) FROM t GROUP BY a;
-- error
SELECT group_concat(DISTINCT a, 'x') FROM t GROUP BY (SELECT 1, 2);
-- error
SELECT group_concat(DISTINCT a, 'x') FROM t GROUP BY a HAVING (SELECT 1, 2);
