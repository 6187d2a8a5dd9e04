-- Of an operator's operands one with a subquery is computed last, so what is wrong in it is met last, and told; not
-- with IS, which a NULL does not settle. Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 2), (NULL, 3);
-- error
SELECT (SELECT 1 FROM t ORDER BY count(DISTINCT (SELECT 3)) % max(a));
-- error
SELECT (SELECT 1 FROM t ORDER BY count(DISTINCT (SELECT 3)) < max(a));
-- error
SELECT (SELECT 1 FROM t ORDER BY count(DISTINCT (SELECT 3)) IS max(a));
-- error
SELECT (SELECT 1 FROM t ORDER BY count(DISTINCT (SELECT 3)) AND max(a));
-- error
SELECT (SELECT 1 FROM t ORDER BY count(DISTINCT (SELECT 3)) OR max(a) OR min(b));
-- error
SELECT (SELECT 1 FROM t ORDER BY count(DISTINCT (SELECT 3)) || max((SELECT 2)));
-- error
SELECT (SELECT 1 FROM t ORDER BY count(a) || max((SELECT 2)));
-- error
SELECT 1 FROM t x WHERE x.a IN (SELECT 1 FROM t ORDER BY count((SELECT a)) * max(b) LIMIT 0);
-- error
INSERT INTO t(a) SELECT 1 FROM t ORDER BY count(DISTINCT (SELECT 3)) < max(a);
