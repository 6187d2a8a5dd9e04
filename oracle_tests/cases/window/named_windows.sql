CREATE TABLE t(id INTEGER PRIMARY KEY, g TEXT, v INT, r REAL);
INSERT INTO t VALUES(1,'a',10,0.5),(2,'b',20,1.5),(3,'a',10,2.5),(4,'c',NULL,0.1),(5,'b',5,NULL),(6,'a',30,0.2),(7,'b',20,0.3),(8,NULL,7,1e10);
-- ordered
SELECT id, sum(v) OVER w, count(*) OVER w FROM t WINDOW w AS (ORDER BY id);
-- ordered
SELECT id, sum(v) OVER (w ROWS 1 PRECEDING), count(*) OVER (w) FROM t WINDOW w AS (PARTITION BY g ORDER BY id);
-- ordered
SELECT id, sum(v) OVER (p ORDER BY id), sum(v) OVER p FROM t WINDOW p AS (PARTITION BY g);
-- ordered
SELECT id, sum(v) OVER w3 FROM t WINDOW w1 AS (PARTITION BY g), w2 AS (w1 ORDER BY id), w3 AS (w2 ROWS CURRENT ROW);
-- ordered
SELECT id, sum(v) OVER W FROM t WINDOW w AS (ORDER BY id), W AS (ORDER BY id DESC);
SELECT count(*) OVER w FROM t WINDOW w AS (nosuch);
SELECT count(*) FROM t WINDOW w AS (ORDER BY nosuch);
