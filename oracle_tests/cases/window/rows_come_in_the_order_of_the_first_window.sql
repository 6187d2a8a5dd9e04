CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id FROM t ORDER BY row_number() OVER (ORDER BY v DESC);
-- ordered
SELECT id, max(v) OVER (PARTITION BY g) FROM t;
-- ordered
SELECT id, count(*) OVER (PARTITION BY g ORDER BY v DESC), count(*) OVER () FROM t;
-- ordered
SELECT id, count(*) OVER (), count(*) OVER (PARTITION BY g ORDER BY v DESC) FROM t;
-- ordered
SELECT id, sum(v) OVER (ORDER BY g, v) FROM t ORDER BY g;
-- ordered
SELECT id, sum(v) OVER (ORDER BY g, v) FROM t ORDER BY g DESC;
-- ordered
SELECT id, sum(v) OVER (ORDER BY v DESC) FROM t LIMIT 3 OFFSET 1;
