-- needs: flatten
-- A copy of a subquery knows the window functions of its ORDER BY for its own, which are computed with the others and
-- keep their values' marks; in the subquery itself they are columns of one further in, out of which no mark comes.
-- Source: EXPLAIN of such statements in SQLite.
CREATE TABLE q(c0, c1);
CREATE TABLE t2(c0, c1);
INSERT INTO q VALUES (1, 2), (3, 4);
INSERT INTO t2 VALUES (5, 6), (7, 8);

SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY 1;
SELECT (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY 1) FROM t2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY 1) FROM t2 ORDER BY 2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY 1) FROM t2 GROUP BY 2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY 1) AS x FROM t2 WHERE x IS NOT NULL ORDER BY c1 + 0;
SELECT x FROM (SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY 1) AS x FROM t2);
SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY q.c0, 1;
SELECT (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY q.c0, 1) FROM t2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY q.c0, 1) FROM t2 ORDER BY 2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY q.c0, 1) FROM t2 GROUP BY 2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY q.c0, 1) AS x FROM t2 WHERE x IS NOT NULL ORDER BY c1 + 0;
SELECT x FROM (SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY q.c0, 1) AS x FROM t2);
SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY w DESC LIMIT 1;
SELECT (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY w DESC LIMIT 1) FROM t2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY w DESC LIMIT 1) FROM t2 ORDER BY 2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY w DESC LIMIT 1) FROM t2 GROUP BY 2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY w DESC LIMIT 1) AS x FROM t2 WHERE x IS NOT NULL ORDER BY c1 + 0;
SELECT x FROM (SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY w DESC LIMIT 1) AS x FROM t2);
SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q GROUP BY c1 ORDER BY 1;
SELECT (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q GROUP BY c1 ORDER BY 1) FROM t2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q GROUP BY c1 ORDER BY 1) FROM t2 ORDER BY 2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q GROUP BY c1 ORDER BY 1) FROM t2 GROUP BY 2;
SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q GROUP BY c1 ORDER BY 1) AS x FROM t2 WHERE x IS NOT NULL ORDER BY c1 + 0;
SELECT x FROM (SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q GROUP BY c1 ORDER BY 1) AS x FROM t2);
SELECT (SELECT b FROM (SELECT sum(c0) OVER (ORDER BY c1), json_array(json_group_array(c0) OVER (PARTITION BY c1)) AS b FROM q ORDER BY 1)) FROM t2 ORDER BY 1;
SELECT x FROM (SELECT (SELECT max(b) FROM (SELECT sum(c0) OVER (ORDER BY c1), json_array(json_group_array(c0) OVER (PARTITION BY c1)) AS b FROM q ORDER BY 1)) AS x FROM t2);
SELECT (SELECT b FROM (SELECT sum(c0) OVER (ORDER BY c1), json_array(json_group_array(c0) OVER (PARTITION BY c1)) AS b FROM q ORDER BY q.c0, 2)) FROM t2 ORDER BY 1;
SELECT x FROM (SELECT (SELECT max(b) FROM (SELECT sum(c0) OVER (ORDER BY c1), json_array(json_group_array(c0) OVER (PARTITION BY c1)) AS b FROM q ORDER BY q.c0, 2)) AS x FROM t2);
EXPLAIN QUERY PLAN SELECT c1, (SELECT json_array(json_group_object(q.c0, 1) OVER (ORDER BY c1)) AS w FROM q ORDER BY 1) FROM t2 ORDER BY 2;
