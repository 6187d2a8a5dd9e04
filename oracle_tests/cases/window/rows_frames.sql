CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS UNBOUNDED PRECEDING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS CURRENT ROW);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS 2 PRECEDING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 2 FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 1 PRECEDING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 3 PRECEDING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 2 FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 2 FOLLOWING AND UNBOUNDED FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 0 PRECEDING AND 0 FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 100 PRECEDING AND 100 FOLLOWING);
-- ordered
SELECT id, sum(id) OVER w, count(*) OVER w, min(id) OVER w, max(id) OVER w, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 100 FOLLOWING AND 101 FOLLOWING);
