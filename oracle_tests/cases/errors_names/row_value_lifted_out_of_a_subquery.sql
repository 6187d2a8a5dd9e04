-- rowvalue §3: a mistake in an aggregate of the query around is told though an IN has too many columns
CREATE TABLE t(a, b);
-- error
SELECT (SELECT max((a, b)), 2) IN (SELECT 1, 2, 3) FROM t;
-- error
SELECT (SELECT max((a, b))) IN (SELECT 2, 3) FROM t;
-- error
SELECT (SELECT (SELECT max((a, b)))) IN (SELECT 2, 3) FROM t;
-- error
SELECT ((SELECT group_concat(DISTINCT b, 'x')) IN (SELECT 1, 1)) FROM t;
-- error
SELECT (SELECT max((x.a, x.b)) FROM t x) IN (SELECT 2, 3) FROM t;
-- error
SELECT (SELECT (SELECT max((x.a, x.b))) FROM t x) IN (SELECT 2, 3) FROM t;
