CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, ntile(1) OVER (ORDER BY id), ntile(3) OVER (ORDER BY id), ntile(8) OVER (ORDER BY id), ntile(100) OVER (ORDER BY id) FROM t;
SELECT id, ntile(2) OVER (PARTITION BY g ORDER BY id) FROM t;
SELECT ntile('3') OVER (ORDER BY id), ntile(2.9) OVER (ORDER BY id) FROM t;
-- error
SELECT ntile(0) OVER () FROM t;
-- error
SELECT ntile(-5) OVER () FROM t;
-- error
SELECT ntile(NULL) OVER () FROM t;
SELECT ntile(0) OVER () FROM t WHERE 0;
