-- source: SQLite itself: which parts of a query are computed, and so may fail: behind a LIMIT, in branches, without rows
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, 3, '1'), (2, 1, 'x'), (3, 2, '3'), (4, 1, '2');
CREATE TABLE e(a, b, c);
-- error
SELECT 1 FROM e WHERE 2 IN (1, 2, abs(-9223372036854775808));
-- error
SELECT 2 FROM t WHERE 2 IN (1, 2, abs(-9223372036854775808));
SELECT 3 FROM t WHERE 2 IN (2, abs(-9223372036854775808));
-- error
SELECT 4 FROM t WHERE a IN (1, 2, 3, 4, abs(-9223372036854775808));
-- error
SELECT 5, a IN (1, 2, 3, 4, abs(-9223372036854775808)) FROM t;
SELECT 6, b IN (1, 2, 3, 4, json(c)) FROM t;
SELECT 7, b IN (1, json(c)) FROM t;
-- error
SELECT 8, b IN (json(c), 1) FROM t;
-- error
SELECT 9, b IN (json(c), 1, 2, 3) FROM t;
-- error
SELECT 10, a FROM t WHERE b IN (json(c), 1, 2, 3);
SELECT 11, a FROM t WHERE b IN (1, 2, 3, json(c));
SELECT 12, a FROM t WHERE b IN (1, json(c));
-- error
SELECT 13, a FROM t WHERE b IN (json(c), 1);
-- error
SELECT 14, a FROM t WHERE b NOT IN (json(c), 1);
SELECT 15, a FROM t WHERE b IN (1) OR b IN (json(c));
SELECT 16, a FROM t WHERE b=1 OR b=json(c);
-- error
SELECT 17, a FROM t WHERE b=json(c) OR b=1;
SELECT 18, CASE b WHEN 1 THEN 2 WHEN json(c) THEN 3 END FROM t;
-- error
SELECT 19, CASE b WHEN json(c) THEN 2 WHEN 1 THEN 3 END FROM t;
SELECT 20, COALESCE(b, json(c)) FROM t;
SELECT 21, IIF(b<>1, json(c), 1) FROM t;
-- error
SELECT 22, a FROM t WHERE a BETWEEN 1 AND json(c);
SELECT 23, a FROM t WHERE a BETWEEN 5 AND json(c);
-- error
SELECT 24, a BETWEEN 5 AND json(c) FROM t;
-- error
SELECT 25, a FROM t WHERE json(c) BETWEEN 5 AND 7;
-- error
SELECT 26, a>5 AND json(c) FROM t;
-- error
SELECT 27, json(c) AND a>5 FROM t;
SELECT 28, a FROM t WHERE json(c) AND a>5;
SELECT 29, a FROM t WHERE a>5 AND json(c);
SELECT 30, a FROM t WHERE json(c)=1 AND a=1;
-- error
SELECT 31, a FROM t WHERE json(c)=1 AND b=1;
SELECT 32, a FROM t WHERE b=2 AND json(c)=1;
SELECT 33, 0 AND json(c) FROM t;
SELECT 34, json(c) AND 0 FROM t;
SELECT 35, 1 OR json(c) FROM t;
SELECT 36, json(c) OR 1 FROM t;
-- error
SELECT 37, NULL AND json(c) FROM t;
SELECT 38 FROM t WHERE 0 AND json(c);
SELECT 39 FROM t WHERE json(c) AND 0;
SELECT 40 FROM t WHERE json(c) OR 1;
SELECT 41, EXISTS(SELECT json(c)) FROM t;
SELECT 42, EXISTS(SELECT json(c) FROM e) FROM t;
SELECT 43, EXISTS(SELECT 1 FROM t x WHERE json(x.c)) FROM t;
SELECT 44, (SELECT json(c) LIMIT 0) FROM t;
SELECT 45, json(c) FROM t LIMIT 0;
SELECT 46, json(c) FROM t LIMIT 1;
SELECT 47, json(c) FROM t ORDER BY a LIMIT 1;
-- error
SELECT 48, json(c) FROM t ORDER BY b LIMIT 1;
SELECT 49, json(c) FROM t ORDER BY b DESC LIMIT 1;
SELECT 50, a FROM t ORDER BY json(c) LIMIT 0;
-- error
SELECT 51, a FROM t ORDER BY json(c) LIMIT 1;
SELECT 52, a FROM t ORDER BY a, json(c) LIMIT 1;
SELECT 53, a FROM t ORDER BY a, json(c);
-- error
SELECT 54, a FROM t ORDER BY b, json(c) LIMIT 1;
-- error
SELECT 55, count(json(c)) FROM t;
SELECT 56, count(*) FROM (SELECT json(c) FROM t);
-- error
SELECT 57, count(*) FROM (SELECT DISTINCT json(c) FROM t);
-- error
SELECT 58, count(*) FROM (SELECT json(c) FROM t ORDER BY 1);
SELECT 59, count(*) FROM (SELECT json(c) FROM t LIMIT 4);
SELECT 60, count(*) FROM (SELECT json(c) FROM t UNION ALL SELECT 1);
-- error
SELECT 61, count(*) FROM (SELECT json(c) FROM t UNION SELECT 1);
-- needs having_terms
SELECT 62, b, max(json(c)) FROM t GROUP BY b HAVING b>1;
-- needs having_terms
SELECT 63, b, max(json(c)) FROM t GROUP BY b HAVING b>9;
SELECT 64, b, json(c) FROM t GROUP BY b HAVING b>1;
-- error
SELECT 65, b FROM t GROUP BY b HAVING json(max(c));
-- error
SELECT 66, b FROM t GROUP BY b, json(c);
-- error
SELECT 67, count(a) FILTER (WHERE json(c)) FROM t;
SELECT 68, count(json(c)) FILTER (WHERE b>1) FROM t;
SELECT 69, sum(9223372036854775807) FROM t LIMIT 0;
-- error
SELECT 70, sum(9223372036854775807) FROM t HAVING count(*)=0;
-- error
SELECT 71, sum(9223372036854775807) FROM t HAVING 0;
-- needs having_terms
SELECT 72, b, sum(9223372036854775807) FROM t GROUP BY b HAVING b>1;
-- error
SELECT 73, b, sum(9223372036854775807) FROM t GROUP BY b LIMIT 1;
SELECT 74, b, sum(9223372036854775807) FROM t GROUP BY b ORDER BY b LIMIT 0;
SELECT 75, sum(9223372036854775807) OVER (ORDER BY a) FROM t LIMIT 1;
-- error
SELECT 76, a, sum(9223372036854775807) OVER (ORDER BY a ROWS 1 PRECEDING) FROM t;
SELECT 77, x.a FROM t x LEFT JOIN t y ON x.a=y.a+10 AND json(y.c);
-- error
SELECT 78, x.a FROM t x LEFT JOIN t y ON json(y.c) AND x.a=y.a+10;
SELECT 79, x.a FROM t x LEFT JOIN t y ON x.a=y.a+10 WHERE json(y.c);
SELECT 80, json(y.c) FROM t x LEFT JOIN e y ON 1;
SELECT 81, x.a FROM t x LEFT JOIN e y ON json(x.c);
-- needs automatic_index
-- error
SELECT 82, x.a FROM t x LEFT JOIN e y ON y.a=json(x.c);
SELECT 83, x.a FROM t x JOIN e y ON y.a=json(x.c);
SELECT 84, x.a FROM e y JOIN t x ON y.a=json(x.c);
SELECT 85, x.a FROM t x, e y WHERE json(x.c);
SELECT 86, x.a FROM e y CROSS JOIN t x WHERE json(x.c);
-- error
SELECT 87, json(c) FROM t UNION ALL SELECT 1 LIMIT 1;
-- error
SELECT 88, json(c) FROM t UNION SELECT 1 LIMIT 0;
-- error
SELECT 89, json(c) FROM t EXCEPT SELECT json(c) FROM t;
SELECT 90, json('x') FROM e;
SELECT 91, json('x') FROM t LIMIT 0;
-- error
SELECT 92 FROM e WHERE json('x');
SELECT 93 FROM e WHERE a=json('x');
-- error
SELECT 94 FROM t WHERE a=json('x');
SELECT 95 FROM t WHERE a=9 AND b=json('x');
SELECT 96 FROM t WHERE b=json('x') AND 0;
SELECT 97 FROM t ORDER BY json('x') LIMIT 0;
SELECT 98 FROM e ORDER BY json('x');
SELECT 99 FROM e GROUP BY json('x');
SELECT 100, max(json('x')) FROM e;
SELECT 101, max(a), json(c) FROM e;
-- error
SELECT 102, max(a), json('x') FROM e;
SELECT 103, max(a), json(c) FROM t;
SELECT 104, CASE WHEN 0 THEN json('x') END FROM t;
SELECT 105, COALESCE(1, json('x')) FROM t;
SELECT 106, IIF(1, 2, json('x')) FROM t;
-- error
SELECT 107, nullif(1, json('x')) FROM t;
SELECT 108, 1 IN (1, json('x')) FROM t;
SELECT 109, 1 IN (SELECT json('x')) FROM e;
SELECT 110, 1 IN (SELECT json('x') FROM e) FROM t;
-- error
SELECT 111, NULL IN (SELECT json('x')) FROM t;
-- error
SELECT 112, NULL IN (1, json('x')) FROM t;
-- error
SELECT 113, NULL IN (1, 2, json('x')) FROM t;
SELECT 114, a IN (SELECT json(c) FROM t) FROM e;
SELECT 115, (SELECT json('x')) FROM e;
SELECT 116, 1 FROM t WHERE (SELECT json('x') FROM e);
SELECT 117, 1 FROM e WHERE (SELECT json('x'));
SELECT 118, 1 FROM e WHERE EXISTS(SELECT json('x'));
-- error
SELECT 119, 1 FROM t LIMIT (SELECT json('x') FROM e);
SELECT 120, likely(json('x')) FROM e;
SELECT 121, printf('%.*d', 1, json('x')) FROM e;
