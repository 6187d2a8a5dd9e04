-- A term of a compound's ORDER BY may be the expression of a result column of any of its cores: an aggregate, a call of
-- random(), a constant. It sees nothing of the queries around the compound.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES (1, 2, 3), (2, 2, 4), (3, 1, 5), (1, 1, 1);
SELECT max(a) FROM t UNION SELECT 1 ORDER BY max(a) DESC;
SELECT max(a) + 1 FROM t UNION SELECT 1 ORDER BY max(a) + 1;
-- error
SELECT max(a) + 1 FROM t UNION SELECT 1 ORDER BY max(a);
-- error
SELECT max(a) FROM t UNION SELECT 1 ORDER BY min(a);
SELECT count(*) OVER () FROM t UNION SELECT max(a) FROM t ORDER BY max(a);
-- error
SELECT count(*) OVER () FROM t UNION SELECT max(a) FROM t ORDER BY count(*) OVER ();
SELECT count(DISTINCT a) FROM t UNION SELECT max(a) FROM t ORDER BY count(DISTINCT a);
-- error
SELECT count(DISTINCT a) FROM t UNION SELECT max(a) FROM t ORDER BY count(a);
-- error
SELECT a FROM t UNION SELECT 3 ORDER BY max(a);
SELECT sum(a) FILTER (WHERE b) FROM t UNION SELECT 3 ORDER BY sum(a) FILTER (WHERE b);
-- error
SELECT sum(a) FILTER (WHERE b) FROM t UNION SELECT 3 ORDER BY sum(a) FILTER (WHERE c);
SELECT group_concat(a ORDER BY b, a) FROM t UNION SELECT 3 ORDER BY group_concat(a ORDER BY b, a);
-- error
SELECT group_concat(a ORDER BY b, a) FROM t UNION SELECT 3 ORDER BY group_concat(a ORDER BY b, c);
SELECT max(a) FROM t UNION SELECT 1 ORDER BY max(a) COLLATE NOCASE;
SELECT (SELECT max(u.a) FROM t AS u UNION SELECT 1 ORDER BY max(u.a) DESC LIMIT 1) FROM t;
-- error
SELECT (SELECT max(t.a) FROM t AS u UNION SELECT 1 ORDER BY max(t.a) DESC LIMIT 1) FROM t;
-- error
SELECT (SELECT t.a UNION SELECT 1 ORDER BY t.a) FROM t;
-- error
SELECT (SELECT u.a + t.a FROM t AS u UNION SELECT 1 ORDER BY u.a + t.a) FROM t;
SELECT 'x' FROM t UNION SELECT b FROM t ORDER BY 'x';
-- error
SELECT 'x' FROM t UNION SELECT b FROM t ORDER BY 'y';
SELECT abs(random()) > 0 FROM t UNION SELECT b FROM t ORDER BY abs(random()) > 0;
SELECT abs(random()) >= 0, b FROM t UNION SELECT 7, 7 ORDER BY abs(random()) >= 0 DESC, b DESC;
CREATE TABLE r1 AS SELECT random() AS r FROM t ORDER BY random();
SELECT count(*) FROM r1 JOIN r1 AS later ON later.rowid > r1.rowid AND later.r < r1.r;
CREATE TABLE r2 AS SELECT a, random() + sum(b) AS r FROM t GROUP BY a ORDER BY random() + sum(b);
SELECT count(*) FROM r2 JOIN r2 AS later ON later.rowid > r2.rowid AND later.r < r2.r;
DROP TABLE r1;
DROP TABLE r2;
