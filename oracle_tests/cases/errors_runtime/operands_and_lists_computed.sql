-- source: SQLite itself: x AND 0 is 0, and x OR 1 is 1, whatever x is, but not in an ON; a list of three constants or
-- more makes a table, of which all are computed before the operand, any other list is read as far as it takes.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, 3, '1'), (2, 1, 'x'), (3, 2, '3'), (4, 1, '2');
SELECT 1, json(c) AND 0 FROM t;
SELECT 2, json(c) AND (0) FROM t;
SELECT 3, json(c) AND FALSE FROM t;
-- error
SELECT 4, json(c) AND NULL FROM t;
-- error
SELECT 5, json(c) AND 0.0 FROM t;
-- error
SELECT 6, json(c) AND '0' FROM t;
-- error
SELECT 7, json(c) AND -0 FROM t;
-- error
SELECT 8, json(c) AND (1=0) FROM t;
SELECT 9, json(c) AND a IN () FROM t;
SELECT 10, json(c) AND (1 AND 0) FROM t;
SELECT 11, (json(c) AND 0) AND b FROM t;
SELECT 12, (json(c) AND b) AND 0 FROM t;
SELECT 13, json(c) AND b AND 0 FROM t;
SELECT 14, json(c) OR b OR 1 FROM t;
SELECT 15, json(c) OR b OR TRUE FROM t;
SELECT 16, json(c) OR 2 FROM t;
SELECT 17, json(c) OR 0x10 FROM t;
-- error
SELECT 18, json(c) OR 5000000000 FROM t;
SELECT 19, NOT (json(c) AND 0) FROM t;
SELECT 20, CASE WHEN json(c) AND 0 THEN 1 ELSE 2 END FROM t;
SELECT 21, (json(c) AND 0)+1 FROM t;
SELECT 22, a FROM t ORDER BY json(c) AND 0;
SELECT 23, a FROM t GROUP BY a HAVING json(c) AND 0;
SELECT 24, a FROM t GROUP BY a HAVING json(c) OR 1;
-- error
SELECT 25, x.a FROM t x LEFT JOIN t y ON json(y.c) AND 0;
-- error
SELECT 26, x.a FROM t x LEFT JOIN t y ON json(y.c) OR 1;
SELECT 27, max(json(c) AND 0) FROM t;
SELECT 28, IIF(json(c) AND 0, 1, 2) FROM t;
SELECT 29, (json(c) AND 0) IS 1 FROM t;
SELECT 30, json(c) AND 0 OR json(c) AND 0 FROM t;
SELECT 31, abs(json(c) AND 0) FROM t;
SELECT 32, (SELECT json(c) AND 0) FROM t;
SELECT 35, json(c) AND 1 FROM t WHERE a<>2;
SELECT 36, json('{}') AND 1 FROM t WHERE a<>2;
SELECT 37, 5 AND 1, 5 OR 0, 1 AND 5, 0 OR 5, '7' AND 1, NULL OR 0, NULL AND 1 FROM t;
SELECT 38, b AND 1, b OR 0 FROM t;
SELECT 39, count(*) FILTER (WHERE json(c) AND 0) FROM t;
SELECT 40, json(c) AND 0 FROM t WHERE json(c) OR 1;
SELECT 41, 1 AND json(c) AND 0 FROM t;
SELECT 42, (0 AND json(c)) OR json(c) FROM t WHERE a=1;
-- error
SELECT 43, json(c) AND k FROM (SELECT c, 0 k FROM t);
-- error
SELECT 44, json(c) AND k FROM (SELECT c, 0 k FROM t LIMIT 9);
-- error
SELECT 47, 1 IN (json(c), 1) FROM t;
SELECT 48, 1 IN (1, json(c)) FROM t;
SELECT 49, 1 IN (1, 2, json(c)) FROM t;
SELECT 50, a IN (1, 2, 3, 4, b, json(c)) FROM t;
-- error
SELECT 51, a IN (json(c), 1, 2, 3, 4, b) FROM t;
-- error
SELECT 52, a IN (b, json(c), 1, 2, 3, 4) FROM t;
-- error
SELECT 53, a IN (1, 2, json('x'), 3, 4) FROM t;
-- error
SELECT 54, a IN (1, 2, json('x'), 3, 4, b) FROM t;
-- error
SELECT 55, a IN (1, json('x')) FROM t;
-- error
SELECT 56, a IN (json('x'), 1) FROM t;
SELECT 57, 1 IN (1, json('x')) FROM t;
-- error
SELECT 58, 1 IN (1, json('x'), 3) FROM t;
-- error
SELECT 59, NULL IN (json(c), 1) FROM t;
-- error
SELECT 60, NULL IN (1, 2, json('x')) FROM t;
-- error
SELECT 61, NULL IN (1, json('x')) FROM t;
-- error
SELECT 62, NULL IN (b, json(c)) FROM t;
-- error
SELECT 63, b IN (NULL, json(c)) FROM t;
SELECT 64, b NOT IN (NULL, 1, json(c)) FROM t;
-- error
SELECT 65, a FROM t WHERE a IN (1, 2, json('x'), 3, 4);
-- error
SELECT 66, a FROM t WHERE a IN (1, 2, json('x'), 3, 4, b);
-- error
SELECT 67, a FROM t WHERE b IN (1, 2, json('x'), 3, 4);
SELECT 68, a FROM t WHERE b IN (1, 2, 3, json('x')) AND a<0;
SELECT 69, a FROM t WHERE a<0 AND b IN (1, 2, 3, json('x'));
-- error
SELECT 70, a FROM t WHERE +a IN (json(c));
-- error
SELECT 71, CASE WHEN b IN (1, 2, 3, json('x')) THEN 1 END FROM t;
SELECT 72, CASE WHEN a>9 AND b IN (1, 2, 3, json('x')) THEN 1 END FROM t;
-- error
SELECT 73, a>9 AND b IN (1, 2, 3, json('x')) FROM t;
SELECT 74, b IN (1, 2, 3, json('x')) FROM t WHERE a>9;
-- error
SELECT 75, json(c) IN (1, 2, json('y')) FROM t;
-- error
SELECT 76, (a, b) IN (VALUES (1, 3), (1, json(c))) FROM t;
SELECT 77, a IN (1, 2, 3, 4, 5, 6, (SELECT json('x'))) FROM t;
-- error
SELECT 78, a IN (1, (SELECT json('x'))) FROM t;
SELECT 79, a IN (1, 2, 3, 4, (SELECT json(c))) FROM t;
-- error
SELECT 80, a IN ((SELECT json(c)), 1, 2, 3, 4) FROM t;
SELECT 81, a FROM t WHERE a IN (1, 2, 3, 4, (SELECT json(x.c) FROM t x WHERE x.a=t.a));
SELECT 82, b IN (1, b) FROM t;
SELECT 83, b IN (1, 3, json(c), 2, 1) FROM t;
SELECT 84, b IN (1, 3, 2, json(c)) FROM t;
-- error
SELECT 85, max(b IN (json(c), 1, 2, 3)) FROM t;
-- error
SELECT 86, a FROM t WHERE b IN (json(c), 1, 2, 3) OR a=1;
-- error
SELECT 87, a FROM t WHERE NOT (b IN (json(c), 1, 2, 3));
SELECT 88, a FROM t WHERE b=1 AND b IN (json(c), 1, 2, 3) AND a=4;
-- error
SELECT 'a' AND json(c) FROM t;
-- error
SELECT 1.5 OR json(c) FROM t;
SELECT 1 OR json(c), 0 AND json(c) FROM t;
