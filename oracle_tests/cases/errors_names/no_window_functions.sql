-- A function that has no version over windows is told before the number of its arguments; tables behind IN in the order
-- of the text; collations in window calls have to be known; an aggregate in GROUP BY that is wrong in itself.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL);
CREATE TABLE w(k, l, PRIMARY KEY (k, l)) WITHOUT ROWID;
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3), (5, 0);
INSERT INTO u VALUES (1, 'x', 2), (2, 'y', 3);
CREATE INDEX ia ON u(c);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2(p, q) AS SELECT a, count(*) FROM t GROUP BY a;

-- error
SELECT max() OVER () FROM t;
-- error
SELECT max() OVER w FROM t WINDOW w AS ();
-- error
SELECT sum() OVER () FROM t;
-- error
SELECT iif(1) OVER () FROM t;
-- error
SELECT unlikely(a, 1, 0) OVER () FROM t;
-- error
SELECT abs() OVER () FROM t;
-- error
SELECT coalesce() OVER () FROM t;
-- error
SELECT min() OVER () FROM t;
-- error
SELECT count(1, 2) OVER () FROM t;
-- error
SELECT rank(1) OVER () FROM t;
-- error
SELECT ntile() OVER () FROM t;
-- error
SELECT substr() OVER () FROM t;
-- error
SELECT date() OVER () FROM t;
-- error
SELECT group_concat() OVER () FROM t;
-- error
SELECT nofn() OVER () FROM t;
-- error
SELECT likelihood(1) OVER () FROM t;
-- error
SELECT abs() FILTER (WHERE 1) OVER () FROM t;
-- error
SELECT max() FILTER (WHERE 1) OVER () FROM t;
-- error
SELECT abs() FILTER (WHERE 1) FROM t;
-- error
SELECT max() FILTER (WHERE 1) FROM t;
-- error
SELECT sum() FILTER (WHERE 1) FROM t;
-- error
SELECT nofn() FILTER (WHERE 1) FROM t;
-- error
SELECT abs(DISTINCT) FROM t;
-- error
SELECT max(DISTINCT) FROM t;
SELECT max(DISTINCT a, b) FROM t;
-- error
SELECT nofn(DISTINCT) FROM t;
-- error
SELECT abs(a, b ORDER BY a) FROM t;
-- error
SELECT max(ORDER BY a) FROM t;
-- error
SELECT max(a, b ORDER BY a) FROM t;
-- error
SELECT nofn(a ORDER BY a) FROM t;
-- error
SELECT sum(a, b ORDER BY a) FROM t;
-- error
SELECT rank(1 ORDER BY a) FROM t;
-- error
SELECT rank() FROM t;
-- error
SELECT rank(1) FROM t;
-- error
SELECT abs(a, b) OVER (), nope FROM t;
-- error
SELECT abs(a, b) OVER (ORDER BY nope) FROM t;
-- error
SELECT json_object(1) OVER () FROM t;
-- error
SELECT printf() OVER () FROM t;
-- error
SELECT char() OVER () FROM t;
-- error
SELECT coalesce(a) OVER () FROM t;
-- error
SELECT coalesce(a, b) OVER () FROM t;
-- error
SELECT json_group_array() OVER () FROM t;
-- error
SELECT max() OVER () FROM t GROUP BY a;
-- error
SELECT (SELECT max() OVER ()) FROM t;
-- error
SELECT a FROM t ORDER BY max() OVER ();
-- error
SELECT a FROM t WHERE max() OVER ();
-- error
SELECT a FROM t WHERE abs() OVER ();
-- error
SELECT a FROM t WHERE sum() OVER ();
-- error
SELECT a FROM t WHERE abs(1) OVER ();
-- error
SELECT a FROM t WHERE abs(a) OVER nope;
-- error
SELECT abs() OVER nope FROM t;
-- error
SELECT max() OVER nope FROM t;
-- error
SELECT sum() OVER nope FROM t;
-- error
SELECT abs(a) OVER nope FROM t;
-- error
SELECT a FROM t WHERE (t.a IN v1) = 1;
-- error
SELECT a FROM t, u WHERE (t.a IN v1) = u.a;
-- error
SELECT a COLLATE nocoll FROM t ORDER BY 1;
-- error
SELECT a FROM t ORDER BY a COLLATE nocoll;
-- error
SELECT a FROM t GROUP BY a COLLATE nocoll;
-- error
SELECT max(a COLLATE nocoll) FROM t;
-- error
SELECT a COLLATE nocoll = 1 FROM t;
-- error
SELECT a FROM t WHERE a COLLATE nocoll = 1;
-- error
SELECT a FROM t WHERE a COLLATE nocoll > 1 GROUP BY b;
-- error
SELECT a FROM t WHERE (SELECT count(*) FROM u WHERE u.a COLLATE nocoll > t.a);
-- error
SELECT a FROM t WHERE (SELECT count(*) FROM u WHERE u.a COLLATE nocoll > t.a GROUP BY u.b);
-- error
SELECT (SELECT count(*) FROM u WHERE u.a COLLATE nocoll > t.a GROUP BY u.b) FROM t;
-- error
SELECT count(*) FROM u WHERE u.a COLLATE nocoll > 1 GROUP BY u.b;
-- error
SELECT rank() OVER w, lag(a, 1, a COLLATE nocoll) OVER w FROM t WINDOW w AS (ORDER BY b);
-- error
SELECT lag(a, 1, a COLLATE nocoll) OVER () FROM t;
-- error
SELECT sum(a COLLATE nocoll) OVER () FROM t;
SELECT count(a COLLATE nocoll) FROM t;
SELECT abs(a COLLATE nocoll) FROM t;
-- error
SELECT max(a COLLATE nocoll, 1) FROM t;
SELECT a IN (1, 2 COLLATE nocoll) FROM t;
-- error
SELECT a COLLATE nocoll IN (1, 2) FROM t;
-- error
SELECT nullif(a COLLATE nocoll, 1) FROM t;
-- error
SELECT CASE a COLLATE nocoll WHEN 1 THEN 2 END FROM t;
-- error
SELECT a COLLATE nocoll BETWEEN 1 AND 2 FROM t;
-- error
SELECT DISTINCT a COLLATE nocoll FROM t;
-- error
SELECT a COLLATE nocoll FROM t UNION SELECT 1;
SELECT a COLLATE nocoll IS NULL FROM t;
SELECT a COLLATE nocoll LIKE 1 FROM t;
SELECT a COLLATE nocoll || 1 FROM t;
-- error
SELECT count(DISTINCT a COLLATE nocoll) FROM t;
-- error
SELECT group_concat(a ORDER BY b COLLATE nocoll) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY b COLLATE nocoll) FROM t;
-- error
SELECT sum(a) OVER (partition BY b COLLATE nocoll) FROM t;
-- error
SELECT a, first_value(a COLLATE nocoll) OVER () FROM t;
-- error
SELECT a FROM t GROUP BY count(DISTINCT);
-- error
SELECT a FROM t GROUP BY count(DISTINCT a, b);
-- error
SELECT a FROM t GROUP BY 1, count(DISTINCT);
-- error
SELECT count(DISTINCT) FROM t GROUP BY count(*);
-- error
SELECT count(DISTINCT) FROM t GROUP BY sum(DISTINCT);
-- error
SELECT a, count(DISTINCT) x FROM t GROUP BY x;
-- error
SELECT a, count(DISTINCT) x FROM t GROUP BY 2;
-- error
SELECT count(*) FROM t GROUP BY 1;
-- error
SELECT a IN nope IN u2 FROM t;
-- error
SELECT a IN nope(1) , b IN nope2 FROM t;
-- error
SELECT a IN nope(1) , b IN nope2(3) FROM t;
-- error
SELECT a IN nope, b IN nope2(3) FROM t;
-- error
SELECT a IN nope, b IN nope2 FROM t;
-- error
SELECT a FROM t WHERE a IN v1(1), nofn(2);
-- error
SELECT min(DISTINCT), a IN v1(b) FROM t;
-- error
SELECT nofn(1), a IN v1(b) FROM t;
-- error
SELECT (SELECT nofn(1)), a IN v1(b) FROM t;
-- error
SELECT sum(a) OVER (ORDER BY b RANGE BETWEEN (a IN nope) PRECEDING AND 1 FOLLOWING), w(1) FROM t;
-- error
SELECT w(1) OVER (ROWS BETWEEN a IN nope PRECEDING AND 1 FOLLOWING) FROM t;
-- error
SELECT w(1), a IN nope FROM t;
-- error
SELECT w(1), (SELECT 1 FROM nope) FROM t;
-- error
SELECT sum(1) OVER (ROWS BETWEEN (SELECT 1 FROM nope) PRECEDING AND 1 FOLLOWING) FROM t;
-- error
SELECT w(1), sum(1) OVER (ROWS BETWEEN (SELECT 1 FROM nope) PRECEDING AND 1 FOLLOWING) FROM t;
-- error
SELECT abs(a) OVER (partition BY b COLLATE nocoll) FROM t;
-- error
SELECT sum(a) FILTER (WHERE a COLLATE nocoll) OVER () FROM t;
-- error
SELECT rank() OVER (ORDER BY a COLLATE nocoll) FROM t;
-- error
SELECT sum(a+(a COLLATE nocoll)) OVER () FROM t;
-- error
SELECT sum(abs(a COLLATE nocoll)) OVER () FROM t;
-- error
SELECT sum(upper(a COLLATE nocoll)) OVER () FROM t;
SELECT row_number() OVER () , a COLLATE nocoll FROM t;
-- error
SELECT row_number() OVER () , b FROM t ORDER BY a COLLATE nocoll;
-- error
SELECT row_number() OVER () FROM (SELECT a COLLATE nocoll AS a FROM t);
-- error
SELECT sum(a) OVER () FROM (SELECT a COLLATE nocoll AS a FROM t);
-- error
SELECT sum(a) OVER () FROM (SELECT DISTINCT b, a COLLATE nocoll AS a FROM t);
-- error
SELECT a, sum(b) OVER () FROM (SELECT a COLLATE nocoll AS a, b FROM t);
SELECT count(*) OVER (), a+(b COLLATE nocoll) FROM t;
SELECT count(*) OVER (), a FROM t WHERE b COLLATE nocoll;
-- error
SELECT count(*) OVER () FROM t GROUP BY a COLLATE nocoll;
-- error
SELECT count(*) OVER (), max(a COLLATE nocoll) FROM t;
-- error
SELECT count(*) OVER (ORDER BY max(a COLLATE nocoll)) FROM t;
-- error
SELECT ntile(2 COLLATE nocoll) OVER () FROM t;
-- error
SELECT sum(1 COLLATE nocoll) OVER () FROM t;
-- error
SELECT nth_value(a, 1 COLLATE nocoll) OVER () FROM t;
SELECT sum(a) OVER (ROWS 1 COLLATE nocoll PRECEDING) FROM t;
-- error
SELECT max(a COLLATE nocoll) OVER () FROM t;
-- error
SELECT count(a COLLATE nocoll) OVER () FROM t;
-- error
SELECT group_concat(a COLLATE nocoll) OVER () FROM t;
SELECT group_concat(a COLLATE nocoll) FROM t;
SELECT sum(a COLLATE nocoll) FROM t;
-- error
SELECT sum(DISTINCT a COLLATE nocoll) FROM t;
-- error
SELECT x FROM (SELECT a COLLATE nocoll x, rank() OVER () FROM t);
-- error
SELECT x FROM (SELECT a COLLATE nocoll x, rank() OVER () FROM t) ORDER BY x;
SELECT a COLLATE nocoll AS x FROM t LIMIT 1;
-- error
SELECT a FROM (SELECT a COLLATE nocoll AS a FROM t LIMIT 2);
-- error
SELECT a FROM (SELECT a COLLATE nocoll AS a FROM t LIMIT 2) ORDER BY a;
-- error
SELECT DISTINCT a FROM (SELECT a COLLATE nocoll AS a FROM t LIMIT 2);
-- error
SELECT count(*) OVER (), x FROM (SELECT a COLLATE nocoll AS x FROM t LIMIT 2);
-- error
SELECT count(*) OVER (), x FROM (SELECT a COLLATE nocoll AS x FROM t ORDER BY b);
-- error
SELECT count(x) OVER () FROM (SELECT a COLLATE nocoll AS x FROM t ORDER BY b);
