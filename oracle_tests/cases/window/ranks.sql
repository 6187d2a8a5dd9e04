CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, v, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, cume_dist() OVER w FROM t WINDOW w AS (ORDER BY v);
-- ordered
SELECT id, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, cume_dist() OVER w FROM t WINDOW w AS (PARTITION BY g ORDER BY v DESC) ORDER BY id;
SELECT rank() OVER (), dense_rank() OVER (), percent_rank() OVER (), cume_dist() OVER () FROM t;
SELECT percent_rank() OVER (PARTITION BY id), cume_dist() OVER (PARTITION BY id) FROM t;
