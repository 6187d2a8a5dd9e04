-- windowfunctions: any aggregate may be used as a window function.
CREATE TABLE t(i INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1, 3), (2, NULL), (3, 'x'), (4, 2.5), (5, 3), (6, x'41');
SELECT i, count(*) OVER w, count(v) OVER w, sum(v) OVER w, total(v) OVER w, avg(v) OVER w, min(v) OVER w, max(v) OVER w, group_concat(v, '|') OVER w FROM t WINDOW w AS (ORDER BY i ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) ORDER BY i;
SELECT i, json_group_array(i) OVER w, string_agg(i, '') OVER w, json_group_object(i, i * i) OVER w FROM t WINDOW w AS (ORDER BY i DESC ROWS 1 PRECEDING) ORDER BY i;
-- error
SELECT sum(DISTINCT v) OVER () FROM t;
-- error
SELECT group_concat(v ORDER BY i) OVER () FROM t;
