CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS UNBOUNDED PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS CURRENT ROW);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS 1 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 2 PRECEDING AND 1 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN CURRENT ROW AND 1 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 1 FOLLOWING AND 2 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (ORDER BY v GROUPS BETWEEN 50 PRECEDING AND 50 FOLLOWING);
SELECT id, count(*) OVER (GROUPS 1 PRECEDING) FROM t;
