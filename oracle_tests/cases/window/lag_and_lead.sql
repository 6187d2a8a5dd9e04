CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, lag(v) OVER w, lag(v, 2) OVER w, lag(v, 2, 'none') OVER w, lead(v) OVER w, lead(v, 3) OVER w, lead(v, 3, id) OVER w FROM t WINDOW w AS (ORDER BY id);
SELECT id, lag(id, 1, -1) OVER (PARTITION BY g ORDER BY id), lead(id, 1, -1) OVER (PARTITION BY g ORDER BY id) FROM t;
-- ordered
SELECT id, lag(id, 0) OVER w, lag(id, '1') OVER w, lag(id, 1.5) OVER w, lag(id, NULL, 9) OVER w, lead(id, 1.0) OVER w FROM t WINDOW w AS (ORDER BY id);
-- ordered
SELECT id, lag(id, id) OVER w, lead(id, id % 3, -id) OVER w FROM t WINDOW w AS (ORDER BY id);
