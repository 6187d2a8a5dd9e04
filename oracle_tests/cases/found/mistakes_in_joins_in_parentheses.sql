-- A join in parentheses is a subquery to SQLite: its ON clauses are looked through with it.
CREATE TABLE t0(c0, c1, c2);
CREATE TABLE t1(c0, c1);
-- error
SELECT 1 FROM t1 LEFT JOIN (t0 LEFT JOIN (WITH n(a) AS (SELECT 1 UNION ALL SELECT nope FROM t0 INTERSECT SELECT 1) SELECT * FROM n) x ON 1 = (SELECT 1 FROM missing)) ON 1;
-- error
SELECT 1 FROM t1 LEFT JOIN (t0 LEFT JOIN (SELECT a FROM (WITH n(a) AS (SELECT nope FROM t0) SELECT * FROM n)) x ON 1 = (SELECT 1 FROM missing)) ON 1;
-- error
SELECT 1 FROM t1 LEFT JOIN (t0 LEFT JOIN (SELECT a FROM (WITH n(a) AS (SELECT nope FROM t0) SELECT * FROM n)) x ON 1 CROSS JOIN t0 x168 ON x168.c1 = (SELECT 1 FROM missing)) ON 1;
-- error
SELECT 1 FROM t1 LEFT JOIN (t0 LEFT JOIN (SELECT nope FROM t0) x ON 1 CROSS JOIN t0 x168 ON x168.c1 = (SELECT 1 FROM missing)) ON 1;
-- error
SELECT string_agg(t1.c1, '|' ORDER BY t1.c0) FROM t1 LEFT JOIN (SELECT nope FROM t0) x ON 1 CROSS JOIN t0 x168 ON x168.c1 = (SELECT 1 FROM missing) GROUP BY t1.c0;
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT 1 a) x ON 1 = (SELECT 1 FROM missing1)) ON 1=(SELECT 2 FROM missing2);
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT 1 a FROM missing3) x ON 1 = (SELECT 1 FROM missing1)) ON 1=(SELECT 2 FROM missing2);
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT 1 a) x ON 1 = (SELECT 1 FROM missing1)) ON 1 JOIN missing4;
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT 1 a) x ON 1 = (SELECT 1 FROM missing1)) USING(nope);
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT 1 a) x ON 1 = (SELECT 1 FROM missing1)) USING(c0) WHERE nope;
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN json_each((SELECT 1 FROM missing5)) x ON nope) USING(c0) WHERE nope;
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (t1 y JOIN t0 z ON y.c0=(SELECT 1 FROM missing6)) USING (c1)) USING(c0) WHERE nope;
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (t1 y JOIN t0 z ON y.c0=(SELECT 1 FROM missing6)) USING (c1) JOIN missing7) USING(c0) WHERE nope;
-- error
SELECT nope FROM t1 JOIN (t0 JOIN (t1 y JOIN t0 z ON y.c0=(SELECT nope FROM t0)) USING (c1)) USING(c0) WHERE nope=(SELECT 1 FROM missing8);
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT 1 a) x ON 1 = (SELECT 1 FROM missing)) ON nope;
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT nope a) x ON 1 = (SELECT 1 FROM missing)) ON 1;
-- error
SELECT 1 FROM (t0 JOIN (SELECT nope a) x ON 1 = (SELECT 1 FROM missing));
-- error
SELECT nope FROM (t0 JOIN (SELECT 1 a) x ON 1 = (SELECT 1 FROM missing));
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT 1 a) x ON nope) ON 1=(SELECT 1 FROM missing);
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT nope a) x ON 1) ON 1=(SELECT 1 FROM missing);
-- error
SELECT 1 FROM t1 JOIN (t0 JOIN (SELECT nope a) x ON 1) WHERE 1=(SELECT 1 FROM missing);
