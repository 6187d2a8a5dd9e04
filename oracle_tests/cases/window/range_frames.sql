CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v RANGE UNBOUNDED PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v RANGE CURRENT ROW);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v RANGE 5 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN UNBOUNDED PRECEDING AND 5 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN 10 PRECEDING AND 3 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN 2.5 PRECEDING AND 5 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN 3 FOLLOWING AND 10 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v RANGE BETWEEN 5 FOLLOWING AND UNBOUNDED FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v DESC RANGE UNBOUNDED PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v DESC RANGE CURRENT ROW);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v DESC RANGE 5 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v DESC RANGE BETWEEN UNBOUNDED PRECEDING AND 5 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v DESC RANGE BETWEEN 10 PRECEDING AND 3 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v DESC RANGE BETWEEN 2.5 PRECEDING AND 5 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v DESC RANGE BETWEEN 3 FOLLOWING AND 10 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v DESC RANGE BETWEEN 5 FOLLOWING AND UNBOUNDED FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v NULLS LAST RANGE UNBOUNDED PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v NULLS LAST RANGE CURRENT ROW);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v NULLS LAST RANGE 5 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND 5 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v NULLS LAST RANGE BETWEEN 10 PRECEDING AND 3 PRECEDING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v NULLS LAST RANGE BETWEEN 2.5 PRECEDING AND 5 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v NULLS LAST RANGE BETWEEN 3 FOLLOWING AND 10 FOLLOWING);
-- ordered
SELECT id, v, sum(id) OVER w, count(*) OVER w, group_concat(id) OVER w, min(v) OVER w FROM t WINDOW w AS (ORDER BY v NULLS LAST RANGE BETWEEN 5 FOLLOWING AND UNBOUNDED FOLLOWING);
