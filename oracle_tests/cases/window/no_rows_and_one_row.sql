CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
SELECT id, row_number() OVER (), sum(v) OVER (ORDER BY id ROWS 1 PRECEDING), ntile(2) OVER () FROM t WHERE 0;
SELECT id, rank() OVER w, percent_rank() OVER w, cume_dist() OVER w, ntile(4) OVER w, lag(id) OVER w, lead(id) OVER w, sum(v) OVER w FROM t WHERE id = 6 WINDOW w AS (ORDER BY id);
SELECT row_number() OVER (), sum(1) OVER (), count(*) OVER ();
SELECT sum(count(*)) OVER () FROM t WHERE 0;
