CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE NO OTHERS);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE CURRENT ROW);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE GROUP);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE TIES);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE NO OTHERS);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE GROUP);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE NO OTHERS);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE GROUP);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE TIES);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING EXCLUDE NO OTHERS);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING EXCLUDE CURRENT ROW);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING EXCLUDE GROUP);
-- ordered
SELECT id, v, sum(id) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w, max(id) OVER w FROM t WINDOW w AS (ORDER BY v ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING EXCLUDE TIES);
