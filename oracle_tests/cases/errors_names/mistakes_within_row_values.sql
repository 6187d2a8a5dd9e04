-- SQLite reads on behind a mistake in a call's arguments, but not into another row value
CREATE TABLE t(a, b);
-- error
SELECT (count(nope), sum(nada)) < (nil, 1) FROM t;
-- error
SELECT (count(nope), nada) < (nil, 1) FROM t;
-- error
SELECT (count(nope), 1) < (nil, 1) FROM t;
-- error
SELECT count(nope) + sum(nada) < nil FROM t;
-- error
SELECT (1, count(nope)) BETWEEN (nil, 1) AND (2, count(nada)) FROM t;
-- error
SELECT (nil, 1) = (count(nope), sum(nada)) FROM t;
-- error
SELECT (abs(nope), 1) IN (SELECT nil, 2) FROM t;
-- error
SELECT (SELECT abs(nope), 1) = (nil, 2) FROM t;
-- error
SELECT a FROM t UNION SELECT 1 FROM t AS u GROUP BY u.a HAVING (count(u.a), sum(u.b)) < (u.a, 1) ORDER BY 1 COLLATE NOCASE;
