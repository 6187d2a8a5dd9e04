-- Where only truth matters, the first operand that settles an AND or OR ends it, under NOT and IS FALSE, too.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, 3, '1'), (2, 1, 'x'), (3, 2, '3'), (4, NULL, '2');
SELECT 1, a FROM t WHERE NOT (b OR json(c));
-- error
SELECT 2, a FROM t WHERE NOT (json(c) OR b);
-- error
SELECT 3, a FROM t WHERE NOT (b=1 AND json(c));
SELECT 4, a FROM t WHERE NOT (b<>1 AND json(c));
SELECT 5, a FROM t WHERE NOT (b=1 OR b IS NULL OR json(c));
SELECT 6, a FROM t WHERE NOT (b IS 1 OR NOT (b IS NOT 1 AND json(c)));
SELECT 7, a FROM t WHERE NOT NOT (b=1 OR json(c));
SELECT 8, a FROM t WHERE (b=3 AND json(c)) IS NOT TRUE;
SELECT 9, a FROM t WHERE (b=3 AND json(c)) IS TRUE;
SELECT 10, a FROM t WHERE (b=1 OR json(c)) IS TRUE;
SELECT 11, a FROM t WHERE (b=1 OR json(c)) IS NOT TRUE;
SELECT 12, a FROM t WHERE (b=1 OR json(c)) IS FALSE;
SELECT 13, a FROM t WHERE (b<>1 AND json(c)) IS FALSE;
SELECT 14, a FROM t WHERE (b<>1 AND json(c)) IS NOT FALSE;
-- error
SELECT 15, NOT (b OR json(c)) FROM t;
-- error
SELECT 16, (b=1 OR json(c)) IS TRUE FROM t;
SELECT 17, CASE WHEN NOT (b OR json(c)) THEN 1 END FROM t;
SELECT 18, CASE WHEN (b=1 OR json(c)) IS TRUE THEN 1 END FROM t;
SELECT 19, IIF(NOT (b=1 OR json(c)), 1, 2) FROM t;
SELECT 20, count(*) FILTER (WHERE NOT (b=1 OR json(c))) FROM t;
SELECT 21, b FROM t GROUP BY b HAVING NOT (b=1 OR json(c));
SELECT 22, a FROM t WHERE NOT (NULL OR json(c));
-- error
SELECT 23, a FROM t WHERE NOT (NULL AND json(c));
SELECT 24, a FROM t WHERE NOT (b AND NULL) ORDER BY a;
SELECT 25, a FROM t WHERE NOT (b OR NULL) OR a=4;
SELECT 26, a FROM t WHERE NOT (b AND a>2);
SELECT 27, a FROM t WHERE NOT (b>1 OR a>2);
-- error
SELECT 28, a FROM t WHERE NOT (a BETWEEN 2 AND json(c));
SELECT 29, a FROM t WHERE NOT (b IN (1, json(c)));
SELECT 30, x.a FROM t x LEFT JOIN t y ON NOT (y.b=1 OR json(y.c));
SELECT 31, x.a FROM t x LEFT JOIN t y ON NOT (x.b=1 OR json(x.c)) WHERE x.a>2;
SELECT 32, a FROM t WHERE NOT (b=1 OR json(c)) AND a>0 ORDER BY a;
SELECT 33, a FROM t WHERE NOT ((b=1 OR json(c)) AND a);
