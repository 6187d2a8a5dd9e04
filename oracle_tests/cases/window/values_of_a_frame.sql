CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, first_value(v) OVER w, last_value(v) OVER w, nth_value(v, 2) OVER w, nth_value(v, 5) OVER w FROM t WINDOW w AS (ORDER BY id);
-- ordered
SELECT id, first_value(v) OVER w, last_value(v) OVER w, nth_value(v, 2) OVER w FROM t WINDOW w AS (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING);
SELECT id, first_value(id) OVER w, last_value(id) OVER w FROM t WINDOW w AS (PARTITION BY g);
-- ordered
SELECT id, nth_value(id, id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM t;
SELECT nth_value(id, '2') OVER (), nth_value(id, 2.0) OVER () FROM t;
-- error
SELECT nth_value(id, 0) OVER () FROM t;
-- error
SELECT nth_value(id, 1.5) OVER () FROM t;
-- error
SELECT nth_value(id, NULL) OVER () FROM t;
