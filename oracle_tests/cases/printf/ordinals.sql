-- printf "%r": %r is a number with its English suffix
WITH RECURSIVE c(n) AS (VALUES (-3) UNION ALL SELECT n + 1 FROM c WHERE n < 26) SELECT group_concat(printf('%r', n), ' ') FROM (SELECT n FROM c ORDER BY n);
SELECT printf('%r %r %r %r %r', 101, 111, 112, 113, 1002), printf('[%8r] [%-8r] [%08r] [%+r]', 3, 3, 3, 3), printf('%r', 9223372036854775807), printf('%r', NULL), printf('%r', 'x');
